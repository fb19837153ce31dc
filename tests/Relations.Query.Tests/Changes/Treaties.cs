using Relations.Contracts;

namespace Relations.Query.Tests.Changes;

/// <summary>Readings that change records in known ways.</summary>
internal static class Treaties
{
    /// <summary>A document whose treaty is no other document's.</summary>
    public static DocumentRead Of(string parties, int number) =>
        Named($"{parties} signed Convention {number} on 4 May {1900 + number}.", $"Convention {number}", parties, $"{1900 + number}-05-04", "2001-05-05");

    /// <summary>A document that tells of a treaty.</summary>
    public static DocumentRead Named(string text, string title, string parties, string signed, string published) =>
        new Article(text, published).Agreement(text, title, parties, signed);
}
