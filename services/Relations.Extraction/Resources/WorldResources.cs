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
    /// <exception cref="FormatException">A table has another name, or a row cannot be read; the message names file and line.</exception>
    public static WorldResources LoadWith(IReadOnlyCollection<ResourceFile> own)
    {
        var world = new WorldResources();
        foreach (var table in Tables)
        {
            using var content = Assembly.GetExecutingAssembly().GetManifestResourceStream(table)
                ?? throw new InvalidOperationException($"The table '{table}' is not embedded.");
            world.Read(table, content);
        }
        foreach (var file in own)
        {
            using var content = new MemoryStream(file.Content.ToArray(), writable: false);
            world.Read(file.Name, content);
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
        {
            try
            {
                add(row);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException($"{table}, line {row.Line}: {exception.Message}", exception);
            }
        }
    }

    private void AddOtherNames(TableRow row)
    {
        foreach (var name in NameMarks.ReadAll(row[0]))
            Lexicon.Add(name, OtherName.Instance);
    }
}
