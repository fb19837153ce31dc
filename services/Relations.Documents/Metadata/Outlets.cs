using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>The outlets that are known by name; the list is Resources/outlets.tsv.</summary>
internal sealed class Outlets
{
    private readonly PhraseTable<Outlet> _names = new();
    private readonly Dictionary<string, Outlet> _domains = new(StringComparer.OrdinalIgnoreCase);

    private Outlets()
    {
        foreach (var fields in ResourceTable.Read("outlets.tsv"))
        {
            var order = fields[3] switch { "DMY" => DateOrder.DayMonth, "MDY" => DateOrder.MonthDay, _ => DateOrder.Unknown };
            var outlet = new Outlet(fields[0], order, fields[4]);
            _names.Add(outlet.Name, outlet);
            foreach (var alias in fields[1].Split(';', StringSplitOptions.RemoveEmptyEntries))
                _names.Add(alias, outlet);
            foreach (var domain in fields[2].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                _names.Add(domain, outlet);
                _domains.TryAdd(domain, outlet);
            }
        }
    }

    /// <summary>The list, read once.</summary>
    public static Outlets Known { get; } = new();

    /// <summary>The outlet whose name starts at a word, and how many words it takes; 0 when there is none.</summary>
    public int LongestAt(FoldedLine line, int at, out Outlet? outlet)
    {
        var words = _names.LongestAt(line, at, out outlet);
        if (words > 0 && (char.IsLower(line.Original[line[at].Start]) && !line.OriginalOf(at, at + words).Contains('.', StringComparison.Ordinal)))
            return 0;
        return words;
    }

    /// <summary>The outlet of a name, in any spelling of case and punctuation.</summary>
    public Outlet? ByName(string name)
    {
        var line = new FoldedLine(name);
        return line.Count > 0 && _names.TryGet(line.Folded, out var outlet) ? outlet : null;
    }

    /// <summary>The outlet of a host name, its parent domains included.</summary>
    public Outlet? ByHost(string host)
    {
        for (var at = 0; at < host.Length;)
        {
            if (_domains.TryGetValue(host[at..], out var outlet))
                return outlet;
            var dot = host.IndexOf('.', at);
            if (dot < 0)
                return null;
            at = dot + 1;
        }
        return null;
    }
}
