using System.Reflection;

namespace Relations.Extraction.Resources;

/// <summary>
/// The tables that name the world: states, organisations, places, offices, people, and words that matter to names. Immutable
/// once loaded; safe to share between threads.
/// </summary>
internal sealed class WorldResources
{
    /// <summary>The tables, in the order they are read. A folder of a user's own may hold any of them; their rows are added.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["words.tsv", "states.tsv", "other-names.tsv", "organisations.tsv", "offices.tsv", "people.tsv", "places.tsv"];

    private static readonly Lazy<WorldResources> BuiltIn = new(() => LoadWith([]));

    private WorldResources()
    {
    }

    /// <summary>The built-in tables, loaded on first use.</summary>
    public static WorldResources Default => BuiltIn.Value;

    /// <summary>Every name.</summary>
    public Lexicon Lexicon { get; } = new();

    /// <summary>The states.</summary>
    public StateTable States { get; } = new();

    /// <summary>The people.</summary>
    public PersonTable People { get; } = new();

    /// <summary>The built-in tables and then a user's own.</summary>
    public static WorldResources LoadWith(IEnumerable<(string Name, Stream Content)> own)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var builtIn = Tables.Select(t => (t, assembly.GetManifestResourceStream(t) ?? throw new InvalidOperationException($"The table '{t}' is not embedded.")));
        return Load(builtIn.Concat(own));
    }

    /// <summary>
    /// Loads tables by name; several of the same name add to each other. Throws <see cref="FormatException"/> on a table of
    /// another name or a row that cannot be read.
    /// </summary>
    public static WorldResources Load(IEnumerable<(string Name, Stream Content)> tables)
    {
        var world = new WorldResources();
        foreach (var (name, content) in tables)
        {
            using (content)
                world.Read(name, content);
        }
        return world;
    }

    private void Read(string table, Stream content)
    {
        Action<TableRow> add = table switch
        {
            "words.tsv" => row => WordTable.Add(row, Lexicon),
            "states.tsv" => row => States.Add(row, Lexicon),
            "offices.tsv" => row => OfficeTable.Add(row, Lexicon),
            "organisations.tsv" => row => OrganisationTable.Add(row, Lexicon),
            "places.tsv" => row => PlaceTable.Add(row, Lexicon),
            "people.tsv" => row => People.Add(row, Lexicon),
            "other-names.tsv" => AddOtherNames,
            _ => throw new FormatException($"'{table}' is not one of the tables {string.Join(", ", Tables)}."),
        };
        foreach (var row in TableRow.ReadAll(content))
            add(row);
    }

    private void AddOtherNames(TableRow row)
    {
        foreach (var name in NameMarks.ReadAll(row[0]))
            Lexicon.Add(name, OtherName.Instance);
    }
}
