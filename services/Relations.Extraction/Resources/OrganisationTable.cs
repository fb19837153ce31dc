using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>Rows of <c>organisations.tsv</c>.</summary>
internal static class OrganisationTable
{
    /// <summary>Adds a row: code, name, forms, kind, members. Throws <see cref="FormatException"/> on a kind that is none.</summary>
    public static void Add(TableRow row, Lexicon lexicon)
    {
        var members = row[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => new ActorCode(m)).Order().ToArray();
        var organisation = new OrganisationRecord(row[0] == "-" ? null : new ActorCode(row.Required(0, "code")), row.Required(1, "name"), Kind(row[3]), members);
        var entry = new OrganisationName(organisation);
        lexicon.Add(NameMarks.Read(row[1]), entry);
        foreach (var form in NameMarks.ReadAll(row[2]))
            lexicon.Add(form, entry);
    }

    private static OrganisationKind Kind(string name) => name switch
    {
        "intergovernmental" => OrganisationKind.Intergovernmental,
        "government" => OrganisationKind.Government,
        "company" => OrganisationKind.Company,
        "school" => OrganisationKind.School,
        "media" => OrganisationKind.Media,
        "party" => OrganisationKind.Party,
        "other" => OrganisationKind.Other,
        _ => throw new FormatException($"'{name}' is not a kind of organisation."),
    };
}
