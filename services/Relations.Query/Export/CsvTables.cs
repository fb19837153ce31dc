using System.Globalization;
using Relations.Domain.Facts;
using Relations.V1;

namespace Relations.Query.Export;

/// <summary>The columns of every kind's table; docs/export.md lists them. Several values of a field are divided by <c>; </c>.</summary>
internal static class CsvTables
{
    private static readonly CsvTable<Agreement> Agreements = new(
        Agreement.Parser,
        ("id", record => record.Id), ("title", record => record.Title), ("type", record => Name(record.Type)), ("parties", record => List(record.Parties)),
        ("signatories", record => List(record.Signatories)), ("signed", record => record.Signed), ("place", record => record.Place),
        ("subjects", record => List(record.Subjects.Select(Name))), ("status", record => Name(record.Status)), ("validity", record => record.Validity),
        ("amount", record => Number(record.Amount?.Value)), ("currency", record => record.Amount?.Currency ?? ""),
        ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    private static readonly CsvTable<Event> Events = new(
        Event.Parser,
        ("id", record => record.Id), ("type", record => Name(record.Type)), ("title", record => record.Title), ("date", record => record.Date),
        ("actors", record => List(record.Actors)), ("people", record => List(record.People)), ("place", record => record.Place), ("status", record => Name(record.Status)),
        ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    private static readonly CsvTable<Figure> Figures = new(
        Figure.Parser,
        ("id", record => record.Id), ("indicator", record => Name(record.Indicator)), ("value", record => Number(record.Value)), ("unit", record => record.Unit),
        ("period", record => record.Period), ("of", record => record.Of), ("partner", record => record.Partner), ("between", record => List(record.Between)),
        ("reporter", record => record.Reporter), ("change_percent", record => record.HasChangePercent ? Number(record.ChangePercent) : ""), ("status", record => Name(record.Status)),
        ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    private static readonly CsvTable<Person> People = new(
        Person.Parser,
        ("id", record => record.Id), ("name", record => record.Name), ("variants", record => List(record.Variants)), ("offices", record => List(record.Offices.Select(Office))),
        ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    private static readonly CsvTable<Institution> Institutions = new(
        Institution.Parser,
        ("id", record => record.Id), ("name", record => record.Name), ("variants", record => List(record.Variants)), ("founded", record => record.Founded),
        ("members", record => List(record.Members)), ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    private static readonly CsvTable<Place> Places = new(
        Place.Parser,
        ("id", record => record.Id), ("name", record => record.Name), ("variants", record => List(record.Variants)), ("state", record => record.State),
        ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    private static readonly CsvTable<Project> Projects = new(
        Project.Parser,
        ("id", record => record.Id), ("name", record => record.Name), ("variants", record => List(record.Variants)), ("parties", record => List(record.Parties)),
        ("length_kilometres", record => record.HasLengthKilometres ? Number(record.LengthKilometres) : ""), ("cost", record => Number(record.Cost?.Value)),
        ("currency", record => record.Cost?.Currency ?? ""), ("status", record => record.Status),
        ("source_count", record => Number(record.SourceCount)), ("confidence", record => Number(record.Confidence)),
        ("document", record => record.Evidence[0].Document), ("quote", record => record.Evidence[0].Quote));

    /// <summary>The table of a kind.</summary>
    public static CsvTable Of(FactKind kind) => kind switch
    {
        FactKind.Agreement => Agreements,
        FactKind.Event => Events,
        FactKind.Figure => Figures,
        FactKind.Person => People,
        FactKind.Institution => Institutions,
        FactKind.Place => Places,
        FactKind.Project => Projects,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of record."),
    };

    private static string List(IEnumerable<string> values) => string.Join("; ", values);

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Office(V1.Office office) =>
        (office.Of.Length == 0 ? office.Title : $"{office.Title} of {office.Of}") + (office.From.Length + office.To.Length == 0 ? "" : $" ({office.From}/{office.To})");

    private static string Name<T>(T value)
        where T : struct, Enum => EnumName.Of(value);
}
