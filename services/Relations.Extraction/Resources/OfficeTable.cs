namespace Relations.Extraction.Resources;

/// <summary>Rows of <c>offices.tsv</c>.</summary>
internal static class OfficeTable
{
    /// <summary>Adds a row. Throws <see cref="FormatException"/> on a class that is none.</summary>
    public static void Add(TableRow row, Lexicon lexicon)
    {
        var marks = NameMarks.Read(row.Required(0, "title"));
        var office = new OfficeRecord(marks.Name, Class(row[1]));
        Add(MustBeCapitalised(office) ? marks.Name : marks.Name.ToLowerInvariant(), office, isPlural: false, lexicon);
        foreach (var form in NameMarks.ReadAll(row[2]))
            Add(form.Name, marks.IsExact ? office with { Title = Title(form.Name) } : office, isPlural: false, lexicon);
        foreach (var form in NameMarks.ReadAll(row[3]))
            Add(form.Name, office, isPlural: true, lexicon);
    }

    private static void Add(string form, OfficeRecord office, bool isPlural, Lexicon lexicon) =>
        lexicon.Add(new NameMarks(form, false, false, false, null), new OfficeName(office, isPlural));

    /// <summary>A form as a title: "press secretary" is "Press Secretary".</summary>
    private static string Title(string form) =>
        string.Join(' ', form.Split(' ').Select(w => w is "of" or "the" or "and" or "to" or "for" ? w : string.Concat(w[..1].ToUpperInvariant(), w.AsSpan(1))));

    /// <summary>"General" and "Ruler" are common words too, forms of address stand before names only.</summary>
    private static bool MustBeCapitalised(OfficeRecord office) => office.Class == OfficeClass.Honorific || office.Title is "General" or "Ruler";

    private static OfficeClass Class(string name) => name switch
    {
        "head-of-state" => OfficeClass.HeadOfState,
        "monarch" => OfficeClass.Monarch,
        "head-of-government" => OfficeClass.HeadOfGovernment,
        "foreign-minister" => OfficeClass.ForeignMinister,
        "minister" => OfficeClass.Minister,
        "ambassador" => OfficeClass.Ambassador,
        "parliament" => OfficeClass.Parliament,
        "party" => OfficeClass.Party,
        "organisation" => OfficeClass.Organisation,
        "military" => OfficeClass.Military,
        "local" => OfficeClass.Local,
        "official" => OfficeClass.Official,
        "business" => OfficeClass.Business,
        "scholar" => OfficeClass.Scholar,
        "royal" => OfficeClass.Royal,
        "faith" => OfficeClass.Faith,
        "counterpart" => OfficeClass.Counterpart,
        "leader" => OfficeClass.Leader,
        "honorific" => OfficeClass.Honorific,
        _ => throw new FormatException($"'{name}' is not a class of offices."),
    };
}
