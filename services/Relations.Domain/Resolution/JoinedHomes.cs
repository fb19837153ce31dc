namespace Relations.Domain.Resolution;

/// <summary>Homes with all that corrections join them to, before a change or after it: what is resolved together.</summary>
internal sealed class JoinedHomes
{
    private readonly Dictionary<string, string?> _asks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pinned = new(StringComparer.Ordinal);

    private JoinedHomes()
    {
    }

    /// <summary>The homes, each with the key it asks for, if any.</summary>
    public IReadOnlyDictionary<string, string?> Asks => _asks;

    /// <summary>Homes whose claims stand where they were joined to, after the change.</summary>
    public IReadOnlySet<string> Pinned => _pinned;

    /// <summary>Finds them.</summary>
    /// <param name="before">Claims of some homes that go.</param>
    /// <param name="homes">Homes, with the keys they ask for.</param>
    /// <param name="store">The claims after the change.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public static async Task<JoinedHomes> OfAsync(
        IEnumerable<Member> before, IEnumerable<KeyValuePair<string, string?>> homes, IResolutionStore store, CancellationToken cancellation)
    {
        var joined = new JoinedHomes();
        var corrections = before.SelectMany(member => member.Joins).ToHashSet(StringComparer.Ordinal);
        var (newHomes, newCorrections) = (homes.Where(home => joined._asks.TryAdd(home.Key, home.Value)).Select(home => home.Key).ToList(), corrections.ToList());
        while (newHomes.Count + newCorrections.Count > 0)
        {
            var found = (await store.MarkedAsync(newHomes, newCorrections, cancellation)).Where(claim => claim.Marks.Count > 0).Select(Member.Of).Where(member => member.IsJoined).ToList();
            joined._pinned.UnionWith(found.Select(member => member.Keys.Home));
            newHomes = [.. found.Where(member => joined._asks.TryAdd(member.Keys.Home, member.Keys.Ask)).Select(member => member.Keys.Home)];
            newCorrections = [.. found.SelectMany(member => member.Joins).Where(corrections.Add)];
        }
        return joined;
    }
}
