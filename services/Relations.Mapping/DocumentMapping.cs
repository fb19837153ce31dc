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

    /// <summary>The document of a message.</summary>
    /// <exception cref="FormatException">A value is none that a document can have.</exception>
    public static Document ToDomain(this V1.Document message) => new()
    {
        Id = message.Id,
        Title = message.Title.Given(),
        Author = message.Author.Given(),
        Outlet = message.Outlet.Given(),
        Published = message.Published.Date(),
        Language = message.Language,
        Format = message.Format.Required<V1.DocumentFormat, DocumentFormat>("format"),
        Text = message.Text,
    };

    /// <summary>The sentence of a message.</summary>
    public static UnreadSentence ToDomain(this V1.UnreadSentence message) => new(ValueReading.Value(message.Evidence), message.Reason);

    /// <summary>The message of a sentence that gave no fact.</summary>
    public static V1.UnreadSentence ToMessage(this UnreadSentence unread) =>
        new() { Evidence = unread.Evidence.ToMessage(), Reason = unread.Reason };
}
