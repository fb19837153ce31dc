using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Institutions are one when their names have the same words; an acronym joins the one institution with those initials.</summary>
internal sealed class InstitutionRules : KindRules
{
    private const int LongestAcronym = 8;

    public override FactKind Kind => FactKind.Institution;

    public override Shape Shape(Claim claim)
    {
        var fact = (InstitutionFact)claim.Fact;
        var isAcronym = fact.Name.Length <= LongestAcronym && fact.Name.All(char.IsAsciiLetterUpper);
        var words = isAcronym ? [Folding.Text(fact.Name)] : TitleWords.Key(fact.Name);
        var wording = new Wording { Words = words };
        if (isAcronym)
        {
            var named = $"institution|{fact.Name}";
            return new Shape(named, $"{named}|?", named, wording);
        }
        var area = "institution|" + Initials(fact.Name);
        return new Shape(area, $"{area}|{string.Join(' ', words)}", null, wording);
    }

    public override Match? Compare(Wording a, Wording b) => new Match(1, "same name");

    public override Match? Attach(Wording outside, IReadOnlyList<Wording> record) => new Match(1, "the only institution known with these initials");

    public override IEnumerable<string> Offers(string area, Wording wording) => [area];

    public override Fact Resolve(FieldChooser choose) => NamedFields.Institution(choose);

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) =>
        records.SelectMany(record => FieldDiscrepancies.Of(
            record, ((InstitutionFact)record.Record.Fact).Name, ((InstitutionFact)record.Record.Fact).Members, "founded"));

    private static string Initials(string name) => string.Concat(
        name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).Select(word => word[0]));
}
