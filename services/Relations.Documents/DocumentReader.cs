using System.Security.Cryptography;
using Relations.Documents.Article;
using Relations.Documents.Blocks;
using Relations.Documents.Docx;
using Relations.Documents.Encodings;
using Relations.Documents.Formats;
using Relations.Documents.Html;
using Relations.Documents.Languages;
using Relations.Documents.Markdown;
using Relations.Documents.PlainText;
using Relations.Documents.Text;
using Relations.Domain;

namespace Relations.Documents;

/// <summary>
/// Turns the bytes of a document into its normalised text and metadata. Pure: the same bytes, name and hints give the same result,
/// always. Safe for any number of threads.
/// </summary>
public static class DocumentReader
{
    /// <summary>Most raw bytes that are read: 16 MiB.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>Most words and marks of a text that is read: twice as many as 16 MiB of prose have.</summary>
    public const int MaxWords = 6_000_000;

    /// <summary>Most lines and paragraphs of a document that is read: 16 MiB of anything written have fewer.</summary>
    public const int MaxLines = 1_000_000;

    /// <summary>A line without running text around it is taken as text when it has this many words.</summary>
    private const int FewestLooseWords = 10;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The raw bytes.</param>
    /// <param name="fileName">Its name, for the extension; null when there is none.</param>
    /// <param name="hints">What else is known; null for nothing.</param>
    /// <returns>A <see cref="NormalisedDocument"/>, or a <see cref="Rejection"/> that says why not. Bad input never throws.</returns>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string? fileName = null, ReadHints? hints = null)
    {
        hints ??= new ReadHints();
        if (bytes.Length > MaxBytes)
            return new Rejection(RejectionReason.TooLarge, $"It has {bytes.Length} bytes; at most {MaxBytes} are read. Split it, or leave out pictures and attachments.");
        if (bytes.IsEmpty)
            return Empty();
        var (format, refused) = FormatDetector.Detect(bytes.Span, fileName, hints);
        if (refused is not null)
            return refused;
        return format == DocumentFormat.Docx ? ReadDocx(bytes, hints) : ReadText(bytes, format, hints);
    }

    private static ReadResult ReadDocx(ReadOnlyMemory<byte> bytes, ReadHints hints)
    {
        var (source, laid, refused) = DocxReader.Read(bytes);
        if (refused is not null)
            return refused;
        return laid is null || laid.Blocks.Count == 0 ? Empty() : Normalise(bytes.Span, source, laid, DocumentFormat.Docx, hints);
    }

    private static ReadResult ReadText(ReadOnlyMemory<byte> bytes, DocumentFormat format, ReadHints hints)
    {
        var decoded = TextDecoder.Decode(bytes.Span, EncodingDeclaration.Of(bytes.Span, hints.ContentType));
        if (decoded is null)
        {
            return new Rejection(RejectionReason.Undecodable,
                "Its bytes are no text in any encoding that can be told. Save it as UTF-8, or as DOCX or HTML.");
        }
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return Empty();
        var text = CharacterCleaner.Clean(decoded.Text);
        if (hints.IsPassage && format == DocumentFormat.Text)
            return Passage(bytes.Span, decoded.Text, text, hints);
        var laid = format switch
        {
            DocumentFormat.Html => HtmlReader.Read(text),
            DocumentFormat.Markdown => MarkdownReader.Read(text),
            _ => PlainTextReader.Read(text),
        };
        return Normalise(bytes.Span, decoded.Text, laid, format, hints);
    }

    private static ReadResult Passage(ReadOnlySpan<byte> bytes, string source, MappedText text, ReadHints hints) => TextExtent.Exceeds(text.Text, MaxWords)
        ? TooManyWords()
        : new NormalisedDocument(
            new Document
            {
                Id = Convert.ToHexStringLower(SHA256.HashData(bytes)),
                Published = hints.Published,
                Language = LanguageDetector.Detect(text.Text, null),
                Format = DocumentFormat.Text,
                Text = text.Text,
            },
            source,
            text.Map);

    private static ReadResult Normalise(ReadOnlySpan<byte> bytes, string source, LaidOutText laid, DocumentFormat format, ReadHints hints)
    {
        if (laid.Blocks.Count > MaxLines)
            return new Rejection(RejectionReason.TooLarge, $"It has more than {MaxLines} lines and paragraphs. Split it.");
        var draft = ArticleReader.Read(laid);
        if (!HasProse(draft))
        {
            return new Rejection(RejectionReason.NoProse,
                "Nothing in it reads as sentences: it is a menu, a list of links, a table or code. Submit the article itself.");
        }
        var title = ArticleText.TitleOf(draft);
        var text = ArticleText.Write(draft, title);
        if (TextExtent.Exceeds(text.Text, MaxWords))
            return TooManyWords();
        var document = new Document
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Title = title,
            Author = draft.Evidence.Author,
            Outlet = draft.Evidence.Outlet?.Name,
            Published = hints.Published ?? laid.Declared.Published ?? draft.Evidence.Published ?? laid.Declared.LikelyPublished,
            Language = LanguageDetector.Detect(text.Text, laid.Declared.Language),
            Format = format,
            Text = text.Text,
        };
        return new NormalisedDocument(document, source, text.Map);
    }

    private static bool HasProse(ArticleDraft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            var shape = draft.Shapes[i];
            if (draft.Roles[i] is BlockRole.Body or BlockRole.Title && (shape.IsProse || (shape.Words >= FewestLooseWords && shape.LowerWords >= 4)))
                return true;
        }
        return false;
    }

    private static Rejection TooManyWords() => new(RejectionReason.TooLarge, $"It has more than {MaxWords} words and marks. Split it.");

    private static Rejection Empty() => new(RejectionReason.Empty, "It holds nothing, or nothing but white space. Submit a file with text in it.");
}
