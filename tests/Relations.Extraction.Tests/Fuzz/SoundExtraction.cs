using System.Text.Json;
using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Extraction.Tests.Fuzz;

/// <summary>What holds of every extraction, whatever was read.</summary>
internal static class SoundExtraction
{
    /// <summary>What is wrong with an extraction, or null.</summary>
    public static string? Problem(Extraction extraction)
    {
        var text = new QuotedText(extraction.Document.Text);
        return EvidenceOf(extraction).Where(evidence => !text.Holds(evidence)).Select(evidence => $"The quote is not at {evidence}.").FirstOrDefault()
            ?? DatesOf(extraction).Where(date => !EdtfDate.TryParse(date.ToString(), out _)).Select(date => $"{date} is no EDTF date.").FirstOrDefault()
            ?? extraction.Facts.Where(fact => fact.Evidence.Count == 0 || fact.Confidence is not (> 0 and <= 1)).Select(fact => $"{fact} lacks evidence or confidence.").FirstOrDefault()
            ?? extraction.Quantities.Where(quantity => !double.IsFinite(quantity.Value) || quantity.Unit.Length == 0).Select(quantity => $"{quantity} is no quantity.").FirstOrDefault();
    }

    /// <summary>Everything of an extraction but its document, to compare it with another.</summary>
    public static string Written(Extraction extraction) =>
        JsonSerializer.Serialize(new { extraction.Facts, extraction.Dates, extraction.Quantities, extraction.Unread });

    private static IEnumerable<Evidence> EvidenceOf(Extraction extraction) =>
        extraction.Facts.SelectMany(fact => fact.Evidence.Concat(fact.Fields.Select(field => field.Evidence)))
            .Concat(extraction.Dates.Select(date => date.Evidence))
            .Concat(extraction.Quantities.Select(quantity => quantity.Evidence))
            .Concat(extraction.Unread.Select(unread => unread.Evidence));

    private static IEnumerable<EdtfDate> DatesOf(Extraction extraction) =>
        extraction.Facts.SelectMany(DatesOf).Concat(extraction.Dates.Select(date => date.Date)).OfType<EdtfDate>();

    private static IEnumerable<EdtfDate?> DatesOf(Fact fact) => fact switch
    {
        AgreementFact agreement => [agreement.Signed, agreement.Validity],
        EventFact happening => [happening.Date],
        FigureFact figure => [figure.Period],
        InstitutionFact institution => [institution.Founded],
        PersonFact person => person.Offices.SelectMany(office => new[] { office.From, office.To }),
        _ => [],
    };

    /// <summary>A text by code points.</summary>
    private sealed class QuotedText
    {
        private readonly string _text;
        private readonly List<int> _units = [];

        public QuotedText(string text)
        {
            _text = text;
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsLowSurrogate(text[i]))
                    _units.Add(i);
            }
            _units.Add(text.Length);
        }

        public bool Holds(Evidence evidence) =>
            evidence.Start >= 0 && evidence.Start < evidence.End && evidence.End < _units.Count
            && _text.AsSpan(_units[evidence.Start], _units[evidence.End] - _units[evidence.Start]).SequenceEqual(evidence.Quote);
    }
}
