using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// People are one when family and given name are spellings of the same and no two states are set against each other. A family name
/// alone or with initials joins the one person it can mean.
/// </summary>
internal sealed class PersonRules : KindRules
{
    public override FactKind Kind => FactKind.Person;

    public override Shape Shape(Claim claim)
    {
        var fact = (PersonFact)claim.Fact;
        var name = PersonName.Of(fact.Name);
        var states = fact.Offices.Where(office => office.Of is not null).Select(office => office.Of!.Value.Value);
        var wording = new Wording
        {
            Words = [name.Family],
            People = name.Given.Length == 0 ? [] : [name.Given],
            States = [.. states.Distinct().Order(StringComparer.Ordinal)],
        };
        var area = "person|" + name.Key;
        return name.IsFull
            ? new Shape(area, $"{area}|{Spelling.Skeleton(name.Given)}", null, wording)
            : new Shape(area, $"{area}|?|{name.Given}|{name.Family}|{string.Join(',', wording.States)}", area, wording);
    }

    public override int Round(Wording wording) => wording.States.Count > 0 ? 0 : 1;

    public override Match? Compare(Wording a, Wording b)
    {
        if (!Spelling.Near(a.Words[0], b.Words[0]) || !GivenFits(a, b) || !States.Fit(a, b))
            return null;
        var spelling = a.Words[0] == b.Words[0] && a.People.SequenceEqual(b.People) ? "same name" : "spelling variant";
        return new Match(spelling == "same name" ? 2 : 1, spelling + States.Reason(a, b));
    }

    public override Match? Attach(Wording outside, IReadOnlyList<Wording> record)
    {
        var fits = record.Any(wording => Spelling.Near(outside.Words[0], wording.Words[0]) && GivenFits(outside, wording))
            && (outside.States.Count == 0 || record.All(wording => wording.States.Count == 0)
                || record.Any(wording => wording.States.Intersect(outside.States).Any()));
        return fits ? new Match(1, "the only person known whom the name can mean" + States.Reason(outside, record)) : null;
    }

    public override IEnumerable<string> Offers(string area, Wording wording) => [area];

    public override Fact Resolve(FieldChooser choose) => PersonFields.Resolve(choose);

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) => [];

    private static bool GivenFits(Wording a, Wording b)
    {
        if (a.People.Count == 0 || b.People.Count == 0)
            return true;
        var (x, y) = (a.People[0], b.People[0]);
        return x.Length == 1 || y.Length == 1 ? x[0] == y[0] : Spelling.Near(x, y);
    }
}
