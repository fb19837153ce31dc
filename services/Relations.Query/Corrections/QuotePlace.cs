using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Query.Recording;

namespace Relations.Query.Corrections;

/// <summary>Finds the quotes of a claim that was added by hand in the text of its document.</summary>
internal sealed class QuotePlace(string text)
{
    private readonly CodePointText points = new(text);

    /// <summary>The fact with its evidence where it stands in the text; null when a quote does not stand there, or in several places and in none of those it gives.</summary>
    public Fact? Find(Fact fact)
    {
        var evidence = fact.Evidence.Select(Find).ToList();
        var fields = fact.Fields.Select(field => Find(field.Evidence) is { } found ? field with { Evidence = found } : null).ToList();
        return evidence.Contains(null) || fields.Contains(null)
            ? null
            : fact with { Evidence = [.. evidence.OfType<Evidence>()], Fields = [.. fields.OfType<FieldEvidence>()] };
    }

    private Evidence? Find(Evidence evidence)
    {
        if (points.Has(evidence.Start, evidence.End, evidence.Quote))
            return evidence;
        var unit = evidence.Quote.Length == 0 ? -1 : text.IndexOf(evidence.Quote, StringComparison.Ordinal);
        if (unit < 0 || text.IndexOf(evidence.Quote, unit + 1, StringComparison.Ordinal) >= 0)
            return null;
        var start = new CodePointText(text[..unit]).Length;
        return evidence with { Start = start, End = start + new CodePointText(evidence.Quote).Length };
    }
}
