using Relations.Domain.Facts;
using Relations.Extraction.Claims.Events;
using Relations.Extraction.Claims.Figures;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;

namespace Relations.Extraction.Claims.Naming;

/// <summary>What the figures and events of a document tell of things built, found by the sentence they stand in.</summary>
internal sealed class ProjectTold(ClaimText text, IReadOnlyList<FigureDraft> figures, IReadOnlyList<EventDraft> events)
{
    /// <summary>How far from the name, in tokens, its figure may stand.</summary>
    private const int Reach = 16;

    private readonly ILookup<int, FigureDraft> _figures = figures.ToLookup(f => f.Sentence.Index);

    private readonly ILookup<int, (int Order, EventDraft Event, TokenRange Span)> _openings = events
        .SelectMany((e, order) => e.Type == EventType.Opening ? e.Spans.Select(span => (order, e, span)) : [])
        .ToLookup(told => text.SentenceAt(told.span.First).Index);

    /// <summary>The first figure of that kind beside a mention, in a sentence that names the project; or null.</summary>
    /// <param name="mentions">Where the project is named, in text order.</param>
    /// <param name="indicator">What is measured.</param>
    public FigureDraft? Figure(List<TokenRange> mentions, Indicator indicator)
    {
        var read = -1;
        foreach (var mention in mentions)
        {
            var sentence = text.SentenceAt(mention.First).Index;
            if (sentence == read)
                continue;
            read = sentence;
            foreach (var figure in _figures[sentence])
            {
                if (figure.Cue.Indicator == indicator && IsBeside(mentions, figure.Quantity.FirstToken))
                    return figure;
            }
        }
        return null;
    }

    /// <summary>The first opening whose words overlap a mention, or null.</summary>
    /// <param name="mentions">Where the project is named.</param>
    public EventDraft? Opening(List<TokenRange> mentions)
    {
        var (first, opening) = (int.MaxValue, default(EventDraft));
        foreach (var mention in mentions)
        {
            foreach (var (order, told, span) in _openings[text.SentenceAt(mention.First).Index])
            {
                if (order < first && span.Overlaps(mention))
                    (first, opening) = (order, told);
            }
        }
        return opening;
    }

    private static bool IsBeside(List<TokenRange> mentions, int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (mentions[middle].First < token - Reach)
                low = middle + 1;
            else
                high = middle;
        }
        return low < mentions.Count && mentions[low].First <= token + Reach;
    }
}
