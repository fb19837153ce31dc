using System.Globalization;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// Agreements are one when parties are the same, dates do not exclude each other, types are of one family and titles share what tells
/// them apart. A title with nothing telling ("joint communiqué") joins only by type and date.
/// </summary>
internal sealed class AgreementRules : KindRules
{
    private const int MostTellingWords = 30;

    public override FactKind Kind => FactKind.Agreement;

    public override Shape Shape(Claim claim)
    {
        var fact = (AgreementFact)claim.Fact;
        var words = TitleWords.Of(fact.Title, fact.Parties);
        var wording = new Wording
        {
            Type = Names.Of(fact.Type),
            Words = words.Telling,
            CommonWords = words.Common,
            Date = fact.Signed,
            Value = fact.Amount?.Value,
        };
        var area = "agreement|" + Names.Of(fact.Parties);
        var stems = TitleWords.Stems(words.Telling);
        var key = string.Join(' ', stems);
        if (fact.Parties.Count == 0)
            return words.Telling.Count == 0 || fact.Signed is null
                ? new Shape(Alone(area, claim), Alone(area, claim), null, wording)
                : new Shape($"{area}|{key}", $"{area}|{key}|{DateFit.Year(fact.Signed)?.ToString(CultureInfo.InvariantCulture) ?? fact.Signed.ToString()}", null, wording);
        if (DateFit.Year(fact.Signed) is { } year)
            return new Shape(area, string.Create(CultureInfo.InvariantCulture, $"{area}|{year:0000}"), null, wording);
        return words.Telling.Count == 0
            ? new Shape(area, Alone(area, claim), null, wording)
            : new Shape(area, $"{area}|?|{wording.Type}|{fact.Signed}|{key}", $"{area}|{stems[0]}", wording);
    }

    public override int Round(Wording wording) =>
        (DateFit.Coarseness(wording.Date) * (MostTellingWords + 1)) + MostTellingWords - Math.Min(wording.Words.Count, MostTellingWords);

    public override Match? Compare(Wording a, Wording b)
    {
        if (!DateFit.Possible(a.Date, b.Date) || !AgreementFamilies.Fit(a.Type, b.Type))
            return null;
        var sameType = a.Type == b.Type;
        var dates = DateFit.Reason(a.Date, b.Date);
        if (a.Words.Count > 0 && b.Words.Count > 0)
        {
            return WordFit.Alike(a.Words, b.Words) is { } alike
                ? new Match((10 * alike) + (sameType ? 5 : 0), $"same parties; {dates}; {WordFit.Reason(a.Words, b.Words)}")
                : null;
        }
        if (!sameType || !Rounding.Equal(a.Value, b.Value))
            return null;
        if (AgreementFamilies.NamesItself(a.Type))
            return new Match(2, $"same parties; {dates}; both a {a.Type}");
        return a.Words.Count == b.Words.Count && a.CommonWords.Count > 0 && TitleWords.Stems(a.CommonWords).SequenceEqual(TitleWords.Stems(b.CommonWords))
            ? new Match(1, $"same parties; {dates}; same title")
            : null;
    }

    public override Match? Attach(Wording outside, IReadOnlyList<Wording> record)
    {
        var stems = record.SelectMany(wording => TitleWords.Stems(wording.Words)).ToHashSet(StringComparer.Ordinal);
        if (!TitleWords.Stems(outside.Words).All(stems.Contains))
            return null;
        var best = record.Where(wording => IsTelling(outside, wording)).Select(wording => Compare(outside, wording)).Max(match => match?.Score);
        return best is null
            ? null
            : new Match(best.Value, "same parties; no other agreement of theirs fits as well; title words: " + string.Join(", ", outside.Words));
    }

    public override IEnumerable<string> Offers(string area, Wording wording) => TitleWords.Stems(wording.Words).Select(stem => $"{area}|{stem}");

    public override Fact Resolve(FieldChooser choose) => AgreementFields.Resolve(choose);

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) =>
        records.SelectMany(record => FieldDiscrepancies.Of(record, ((AgreementFact)record.Record.Fact).Title, ((AgreementFact)record.Record.Fact).Parties, "signed", "place", "amount"));

    /// <summary>A single word is enough for the same type, or where it is all of the title: "the boundary agreement", not "the strategy agreement" for a strategic partnership.</summary>
    private static bool IsTelling(Wording outside, Wording other) =>
        outside.Words.Count > 1 || outside.Type == other.Type || TitleWords.Stems(outside.Words).SequenceEqual(TitleWords.Stems(other.Words));

    private static string Alone(string area, Claim claim) => $"{area}|?|in {claim.DocumentId}";
}
