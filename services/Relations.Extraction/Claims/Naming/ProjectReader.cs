using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Events;
using Relations.Extraction.Claims.Figures;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Naming;

/// <summary>Reads things built or to be built that have a name ("the Atasu-Alashankou oil pipeline"), with their length, cost and stage.</summary>
internal sealed class ProjectReader(ClaimText text)
{
    private const int Reach = 8;

    /// <summary>The projects of the document, in the order of their first mention.</summary>
    public IEnumerable<ProjectFact> Read(IReadOnlyList<FigureDraft> figures, IReadOnlyList<EventDraft> events)
    {
        var found = new Dictionary<string, List<TokenRange>>(StringComparer.OrdinalIgnoreCase);
        foreach (var sentence in text.Sentences)
        {
            if (!text.Has(sentence, Signals.Project))
                continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!text.IsProject(i) || text.People.Covering(i) is not null || NameOf(i, sentence) is not { } name)
                    continue;
                var key = text.TextOf(name);
                if (!found.TryGetValue(key, out var ranges))
                    found.Add(key, ranges = []);
                ranges.Add(name);
            }
        }
        var told = new ProjectTold(text, figures, events);
        foreach (var (name, ranges) in found)
            yield return Fact(name, ranges, told);
    }

    /// <summary>Capitalised words before the noun, with the kind of thing between: "Iran-Pakistan gas pipeline".</summary>
    private TokenRange? NameOf(int noun, Sentence sentence)
    {
        var words = text.Words;
        var first = noun;
        var capitals = 0;
        for (var i = noun - 1; i >= Math.Max(sentence.FirstToken, noun - Reach); i--)
        {
            if (words.Is(i, WordClass.Determiner | WordClass.Preposition | WordClass.Possessive | WordClass.AnyVerb | WordClass.Coordinator) || text.People.Covering(i) is not null || text.Dates.Covering(i) is not null || text.Quantities.Covering(i) is not null)
                break;
            if (words[i].IsCapitalised)
                capitals++;
            else if (words.Norm(i) is not ("-" or "oil" or "gas" or "natural" or "crude" or "power" or "nuclear" or "high-speed" or "international" or "border" or "cooperation" or "economic" or "special" or "free"))
                break;
            first = i;
        }
        while (first < noun && !words[first].IsCapitalised)
            first++;
        var isPlain = first == noun || (noun - first == 1 && text.States.Covering(first) is not null);
        return capitals == 0 || isPlain ? null : new TokenRange(first, noun + 1);
    }

    private ProjectFact Fact(string name, List<TokenRange> ranges, ProjectTold told)
    {
        var cost = told.Figure(ranges, Indicator.Cost);
        return new ProjectFact
        {
            Evidence = [.. ranges.Take(50).Select(text.Evidence)],
            Confidence = 0.7,
            Name = name,
            Variants = [name],
            Parties = [.. ranges.SelectMany(r => text.States.In(r).ToArray()).Select(s => s.Code).Distinct().Order()],
            LengthKilometres = told.Figure(ranges, Indicator.Length)?.Value,
            Cost = cost is null ? null : new Money(cost.Value, cost.Quantity.Unit),
            Status = told.Opening(ranges)?.Status switch { EventStatus.Held => "opened", EventStatus.Planned => "planned", _ => null },
        };
    }
}
