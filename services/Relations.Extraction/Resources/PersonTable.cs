using System.Globalization;
using Relations.Domain;

namespace Relations.Extraction.Resources;

/// <summary>The people of <c>people.tsv</c>, by their short names and by the words of their names.</summary>
internal sealed class PersonTable
{
    private static readonly Dictionary<string, OfficeClass> Classes = new(StringComparer.Ordinal)
    {
        ["President"] = OfficeClass.HeadOfState,
        ["Chairman"] = OfficeClass.HeadOfState,
        ["Supreme Leader"] = OfficeClass.HeadOfState,
        ["King"] = OfficeClass.Monarch,
        ["Queen"] = OfficeClass.Monarch,
        ["Emir"] = OfficeClass.Monarch,
        ["Sultan"] = OfficeClass.Monarch,
        ["Emperor"] = OfficeClass.Monarch,
        ["Prime Minister"] = OfficeClass.HeadOfGovernment,
        ["Chancellor"] = OfficeClass.HeadOfGovernment,
        ["Taoiseach"] = OfficeClass.HeadOfGovernment,
        ["Foreign Minister"] = OfficeClass.ForeignMinister,
        ["Foreign Secretary"] = OfficeClass.ForeignMinister,
        ["Secretary of State"] = OfficeClass.ForeignMinister,
        ["General Secretary"] = OfficeClass.Party,
        ["Speaker"] = OfficeClass.Parliament,
        ["Secretary-General"] = OfficeClass.Organisation,
        ["High Representative"] = OfficeClass.Organisation,
        ["Director-General"] = OfficeClass.Organisation,
        ["Pope"] = OfficeClass.Faith,
        ["Crown Prince"] = OfficeClass.Royal,
    };

    private readonly Dictionary<string, List<PersonRecord>> _byShortName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PersonRecord>> _byWord = new(StringComparer.Ordinal);

    /// <summary>Those called so for short, in any known spelling; the folded words divided by a space.</summary>
    public IReadOnlyList<PersonRecord> ByShortName(string shortName) => _byShortName.TryGetValue(NameSpelling.Key(shortName), out var people) ? people : [];

    /// <summary>Those whose name has the folded word.</summary>
    public IReadOnlyList<PersonRecord> ByWord(string word) => _byWord.TryGetValue(word, out var people) ? people : [];

    /// <summary>Adds a row: name, state, offices, variants, short names.</summary>
    public void Add(TableRow row, Lexicon lexicon)
    {
        var marks = NameMarks.Read(row.Required(0, "name"));
        var parts = PersonWords.Of(marks.Name);
        if (parts.Count == 0)
            throw new FormatException($"'{marks.Name}' has no letters to know a person by.");
        var state = row[1].Length > 0 ? new ActorCode(row[1]) : (ActorCode?)null;
        var shortNames = row[4].Length > 0
            ? row[4].Split("; ", StringSplitOptions.TrimEntries).Select(s => string.Join(' ', PersonWords.Of(s))).ToArray()
            : [parts[PersonWords.IsFamilyNameFirst(state?.Value, parts.Count) ? 0 : ^1]];
        var person = new PersonRecord(marks.Name, state, Terms(row[2]), shortNames) { Parts = parts };
        if (parts.Count > 1 || row[3].Length == 0)
            lexicon.Add(marks, new PersonName(person));
        foreach (var variant in NameMarks.ReadAll(row[3]))
            lexicon.Add(variant, new PersonName(person));
        foreach (var shortName in shortNames)
            Index(_byShortName, NameSpelling.Key(shortName), person);
        foreach (var part in parts)
            Index(_byWord, part, person);
    }

    private static void Index(Dictionary<string, List<PersonRecord>> index, string key, PersonRecord person)
    {
        if (!index.TryGetValue(key, out var people))
            index.Add(key, people = new List<PersonRecord>(1));
        people.Add(person);
    }

    private static PersonTerm[] Terms(string cell)
    {
        var terms = new List<PersonTerm>();
        foreach (var value in cell.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var digits = value.AsSpan().IndexOfAnyInRange('0', '9');
            var title = digits < 0 ? value : value[..digits].TrimEnd();
            var kind = Classes.TryGetValue(title, out var known) ? known
                : title.EndsWith("Minister", StringComparison.Ordinal) || title.StartsWith("Secretary of", StringComparison.Ordinal) ? OfficeClass.Minister
                : OfficeClass.Official;
            if (digits < 0)
            {
                terms.Add(new PersonTerm(title, kind, null, null));
                continue;
            }
            foreach (var years in value[digits..].Split(','))
            {
                var dash = years.IndexOf('-', StringComparison.Ordinal);
                var from = Year(dash < 0 ? years : years[..dash]);
                terms.Add(new PersonTerm(title, kind, from, dash < 0 ? from : dash + 1 == years.Length ? null : Year(years[(dash + 1)..])));
            }
        }
        return terms.ToArray();
    }

    private static int Year(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
