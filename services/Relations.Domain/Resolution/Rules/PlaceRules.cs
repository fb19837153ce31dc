using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Places are one when their names are spellings of the same (Khorgos, Korgas) and no two states are set against each other.</summary>
internal sealed class PlaceRules : KindRules
{
    public override FactKind Kind => FactKind.Place;

    public override Shape Shape(Claim claim)
    {
        var fact = (PlaceFact)claim.Fact;
        var name = Spelling.Fold(fact.Name);
        var area = "place|" + Spelling.Skeleton(name);
        var wording = new Wording { Words = [name], States = fact.State is { } state ? [state.Value] : [] };
        return new Shape(area, area, null, wording);
    }

    public override int Round(Wording wording) => wording.States.Count > 0 ? 0 : 1;

    public override Match? Compare(Wording a, Wording b)
    {
        if (!Spelling.Near(a.Words[0], b.Words[0]) || !States.Fit(a, b))
            return null;
        var same = a.Words[0] == b.Words[0];
        return new Match(same ? 2 : 1, (same ? "same name" : "spelling variant") + States.Reason(a, b));
    }

    public override Fact Resolve(FieldChooser choose) => NamedFields.Place(choose);

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) => [];
}
