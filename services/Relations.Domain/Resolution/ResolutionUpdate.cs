namespace Relations.Domain.Resolution;

/// <summary>
/// Resolves anew what a change of claims can affect, and no more. Applied to any sequence of changes it leaves the records that
/// <see cref="Resolver"/> gives for the claims at the end. The reasoning is in <c>docs/adr/0002-resolution.md</c>.
/// </summary>
public sealed class ResolutionUpdate
{
    private readonly IResolutionStore _store;
    private readonly CancellationToken _cancellation;
    private readonly StatementCounts _statements;
    private readonly List<Member> _removed;
    private readonly List<Member> _added;
    private readonly HashSet<string> _homes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pinned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changedOutside = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outsideHomes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Record> _before = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);

    private ResolutionUpdate(List<Member> removed, List<Member> added, IResolutionStore store, CancellationToken cancellation) =>
        (_removed, _added, _store, _cancellation, _statements) = (removed, added, store, cancellation, new StatementCounts(removed, added));

    /// <summary>Computes what becomes of the records. Changes nothing itself.</summary>
    /// <param name="removed">Claims that are stored and go; all those of a document together.</param>
    /// <param name="added">Claims that come, none of them stored unless it also goes; all those of a document together.</param>
    /// <param name="store">Claims after the change, records before it.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public static Task<ResolutionChange> RunAsync(
        IEnumerable<Claim> removed, IEnumerable<Claim> added, IResolutionStore store, CancellationToken cancellation) =>
        new ResolutionUpdate(Members(removed), Members(added), store, cancellation).RunAsync();

    private async Task<ResolutionChange> RunAsync()
    {
        await BeginAsync();
        await RememberAsync([.. _homes, .. _outsideHomes]);
        var anchors = await ClusterAsync();
        // Whoever could have joined a changed record of these homes, before or now, looks again.
        var keys = Set(_asks.Concat(Anew().SelectMany(record => record.Offers)).Concat(anchors.SelectMany(anchor => anchor.Candidate.Offers)));
        var outsiders = (await _store.AskingAsync(keys, _cancellation)).Select(Member.Of)
            .GroupBy(member => member.Keys.Home, StringComparer.Ordinal).Where(home => !home.Any(member => member.IsJoined)).SelectMany(home => home).ToList();
        _outsideHomes.UnionWith(outsiders.Select(outsider => outsider.Keys.Home));
        _asks.UnionWith(outsiders.Select(outsider => outsider.Keys.Ask!));
        await RememberAsync(_outsideHomes);

        var offering = await _store.OfferingAsync(_asks, _cancellation);
        _statements.Learn(offering);
        var others = offering.Where(record => !_homes.Contains(record.Home) || _kept.Contains(record.Id)).ToList();
        var candidates = others.Select(Candidate.Of).Concat(anchors.Select(anchor => anchor.Candidate)).ToList();
        var targets = Anchor.Of(outsiders).ToDictionary(
            outsider => outsider.Candidate.Home, outsider => outsider.Target(candidates)?.Id, StringComparer.Ordinal);

        // Other records that gain, lose or keep one with other claims are built anew.
        var affected = others.FindAll(record => IsAffected(record, targets));
        var again = await AgainAsync(affected);
        return await BuildAsync([.. anchors, .. again], targets, Set(again.Select(anchor => anchor.Candidate.Id)));
    }

    /// <summary>Tells the homes that are clustered anew, with all that is joined to them by hand, from those that look for records to join.</summary>
    private async Task BeginAsync()
    {
        var touched = _removed.Concat(_added).DistinctBy(member => member.Keys.Home).Select(member => KeyValuePair.Create(member.Keys.Home, member.Keys.Ask));
        var joined = await JoinedHomes.OfAsync(_removed, touched, _store, _cancellation);
        _pinned.UnionWith(joined.Pinned);
        _homes.UnionWith(joined.Asks.Where(home => home.Value is null || joined.Pinned.Contains(home.Key)).Select(home => home.Key));
        _outsideHomes.UnionWith(joined.Asks.Where(home => home.Value is not null).Select(home => home.Key));
        _changedOutside.UnionWith(_outsideHomes.Except(_homes));
        _asks.UnionWith(joined.Asks.Values.OfType<string>());
        // What a home that is joined by hand says may be known only from the record that it had joined by itself.
        _statements.Learn(await _store.OfferingAsync(_asks, _cancellation));
    }

    /// <summary>Clusters the homes of what is changed. What comes out as it was stored is kept, and its claims are not read.</summary>
    private async Task<List<Anchor>> ClusterAsync()
    {
        var (records, coming) = (_before.Values.ToLookup(record => record.Home, StringComparer.Ordinal), _added.ToLookup(member => member.Keys.Home, StringComparer.Ordinal));
        var whole = Set(_removed.Select(member => member.Keys.Home).Concat(_pinned));
        var parts = new List<IReadOnlySet<Shape>>();
        foreach (var home in _homes.Where(home => !whole.Contains(home)).ToList())
        {
            var stored = new StoredHome(home, [.. records[home]]);
            if (!stored.IsPlain || coming[home].Any(member => member.Apart.Any()))
            {
                whole.Add(home);
                continue;
            }
            var (kept, changed) = stored.With([.. coming[home]]);
            _kept.UnionWith(kept.Select(record => record.Id));
            parts.AddRange(changed);
        }
        var said = Set(_before.Values.Where(record => _kept.Contains(record.Id)).SelectMany(record => record.Statements).Select(statement => statement.Key));
        return [.. await AnchorsAsync(_statements.Of(_homes).Where(statement => !said.Contains(statement)), whole, parts)];
    }

    /// <summary>The anchors of other records of which something from outside changes, and of what else of their homes must be built with them.</summary>
    private async Task<IReadOnlyList<Anchor>> AgainAsync(IReadOnlyList<Record> affected)
    {
        var ids = Set(affected.Select(record => record.Id));
        var elsewhere = affected.Where(record => !_homes.Contains(record.Home)).Select(record => KeyValuePair.Create<string, string?>(record.Home, null));
        var joined = await JoinedHomes.OfAsync([], elsewhere, _store, _cancellation);
        await RememberAsync([.. joined.Asks.Keys]);
        var records = _before.Values.ToLookup(record => record.Home, StringComparer.Ordinal);
        var whole = Set(joined.Asks.Keys.Where(home => joined.Pinned.Contains(home) || !new StoredHome(home, [.. records[home]]).IsPlain));
        var plain = joined.Asks.Keys.Where(home => !whole.Contains(home)).SelectMany(home => records[home]).ToLookup(record => ids.Contains(record.Id) || StoredHome.Contradicts(record));
        _kept.ExceptWith(ids);
        _kept.UnionWith(plain[false].Select(record => record.Id));
        var alone = affected.Where(record => _homes.Contains(record.Home)).Concat(plain[true]).ToList();
        var statements = alone.SelectMany(record => record.Statements.Where(statement => statement.Home == record.Home)).Select(statement => statement.Key);
        return await AnchorsAsync(_statements.Of(whole).Concat(statements), whole, [.. alone.Select(StoredHome.Shapes)]);
    }

    private async Task<ResolutionChange> BuildAsync(List<Anchor> anchors, Dictionary<string, string?> targets, HashSet<string> again)
    {
        var attachedHomes = anchors.ToDictionary(
            anchor => anchor.Candidate.Id,
            anchor => Attached(anchor.Candidate.Id, again.Contains(anchor.Candidate.Id) ? _before[anchor.Candidate.Id] : null, targets));
        var alone = Set(targets.Where(target => target.Value is null).Select(target => target.Key));
        var outsideHomes = Set(attachedHomes.Values.SelectMany(homes => homes).Concat(alone));
        var outside = (await AnchorsAsync(_statements.Of(outsideHomes), outsideHomes, [])).ToDictionary(anchor => anchor.Candidate.Home, StringComparer.Ordinal);
        var built = anchors
            .Select(anchor => anchor.Build(
                attachedHomes[anchor.Candidate.Id].Order(StringComparer.Ordinal).Select(home => outside[home]), _statements.Documents))
            .Concat(alone.Select(home => outside[home].Build([], _statements.Documents)))
            .ToList();
        for (var i = 0; i < built.Count; i++)
            built[i] = await CountAsync(built[i]);
        return new ResolutionChange(
            Changes([.. built.Select(item => item.Record)]),
            [.. _homes.Concat(_outsideHomes).Concat(anchors.Select(anchor => anchor.Candidate.Home)).Distinct().Order(StringComparer.Ordinal)],
            Resolver.Discrepancies(built));
    }

    private async Task<BuiltRecord> CountAsync(BuiltRecord built) => built.CitesAll
        ? built
        : built.WithSources(_statements.Sources(built.Record)
            ?? await _store.DocumentsAsync([.. built.Record.Statements.Select(statement => statement.Key)], _cancellation));

    private bool IsAffected(Record record, Dictionary<string, string?> targets)
    {
        var attached = Attached(record.Id, record, targets);
        return !attached.SetEquals(record.AttachedHomes) || attached.Overlaps(_changedOutside);
    }

    /// <summary>The outside homes of a record: those it keeps, because they did not look again, and those that chose it now.</summary>
    private HashSet<string> Attached(string id, Record? before, Dictionary<string, string?> targets)
    {
        var attached = Set((before?.AttachedHomes ?? []).Where(home => !_outsideHomes.Contains(home)));
        attached.UnionWith(targets.Where(target => target.Value == id).Select(target => target.Key));
        return attached;
    }

    private List<RecordChange> Changes(IReadOnlyList<Record> after)
    {
        var changes = new List<RecordChange>();
        foreach (var record in after)
        {
            var before = _before.GetValueOrDefault(record.Id);
            if (before is null || ResolutionJson.Write(before) != ResolutionJson.Write(record))
                changes.Add(new RecordChange(record.Id, before, record, null));
        }
        var ids = Set(after.Select(record => record.Id));
        foreach (var gone in Anew().Where(record => !ids.Contains(record.Id)))
            changes.Add(new RecordChange(gone.Id, gone, null, Redirects.Of(gone, after)));
        changes.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return changes;
    }

    private async Task RememberAsync(IReadOnlyCollection<string> homes)
    {
        var records = await _store.RecordsAsync(homes, _cancellation);
        _statements.Learn(records);
        foreach (var record in records)
            _before[record.Id] = record;
    }

    /// <summary>Records as before the change whose claims are resolved anew.</summary>
    private IEnumerable<Record> Anew() => _before.Values.Where(record => !_kept.Contains(record.Id));

    /// <param name="statements">What they are of.</param>
    /// <param name="whole">Homes of which all is read, and clustered.</param>
    /// <param name="parts">Clusters of other homes.</param>
    private async Task<IReadOnlyList<Anchor>> AnchorsAsync(IEnumerable<string> statements, HashSet<string> whole, IEnumerable<IReadOnlySet<Shape>> parts)
    {
        var cited = Citations.Members((await _store.CitedAsync([.. statements], _cancellation)).Select(Member.Of)).ToLookup(member => whole.Contains(member.Keys.Home));
        var shapes = cited[false].ToLookup(member => member.Shape);
        return [.. Anchor.Of(cited[true]), .. parts.SelectMany(part => Anchor.Of(part.SelectMany(shape => shapes[shape])))];
    }

    private static List<Member> Members(IEnumerable<Claim> claims) => [.. claims.DistinctBy(claim => claim.Id).Select(Member.Of)];

    private static HashSet<string> Set(IEnumerable<string> items) => new(items, StringComparer.Ordinal);
}
