using Relations.Domain;

namespace Relations.Mapping;

/// <summary>Documents to their message.</summary>
public static class DocumentMapping
{
    /// <summary>The message with the text.</summary>
    public static V1.Document ToMessage(this Document document) => new()
    {
        Id = document.Id,
        Title = document.Title ?? "",
        Author = document.Author ?? "",
        Outlet = document.Outlet ?? "",
        Published = document.Published.Text(),
        Language = document.Language,
        Format = document.Format.ToMessage<DocumentFormat, V1.DocumentFormat>(),
        Text = document.Text,
    };

    /// <summary>The message of a sentence that gave no fact.</summary>
    public static V1.UnreadSentence ToMessage(this UnreadSentence unread) =>
        new() { Evidence = unread.Evidence.ToMessage(), Reason = unread.Reason };
}
