using Relations.Domain;

namespace Relations.Extraction.Tests;

/// <summary>Documents for tests: a text and, where it matters, when and by whom it was published.</summary>
internal static class Texts
{
    public static Document Document(string text, string? published = null, string? outlet = null) => new()
    {
        Id = new string('0', 64),
        Text = text,
        Language = "en",
        Format = Domain.DocumentFormat.Text,
        Outlet = outlet,
        Published = published is null ? null : EdtfDate.Parse(published),
    };
}
