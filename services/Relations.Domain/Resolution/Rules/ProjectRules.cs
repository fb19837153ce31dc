using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>Projects are one when their names have the same words.</summary>
internal sealed class ProjectRules : KindRules
{
    public override FactKind Kind => FactKind.Project;

    public override Shape Shape(Claim claim)
    {
        var words = TitleWords.Key(((ProjectFact)claim.Fact).Name);
        var area = "project|" + string.Join(' ', words);
        return new Shape(area, area, null, new Wording { Words = words });
    }

    public override Match? Compare(Wording a, Wording b) => new Match(1, "same name");

    public override Fact Resolve(FieldChooser choose) => NamedFields.Project(choose);

    public override IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records) =>
        records.SelectMany(record => FieldDiscrepancies.Of(
            record, ((ProjectFact)record.Record.Fact).Name, ((ProjectFact)record.Record.Fact).Parties, "lengthKilometres", "cost"));
}
