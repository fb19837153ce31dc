namespace Relations.Domain.Resolution;

/// <summary>
/// Resolves anew what a change of claims can affect, and no more. Applied to any sequence of changes it leaves the records that
/// <see cref="Resolver"/> gives for the claims at the end. The reasoning is in <c>docs/adr/0002-resolution.md</c>.
/// </summary>
public sealed class ResolutionUpdate
{
    private readonly IResolutionStore _store;
    private readonly HashSet<string> _homes;
    private readonly HashSet<string> _changedOutside;
    private readonly HashSet<string> _outsideHomes;
    private readonly HashSet<string> _asks;
    private readonly Dictionary<string, Record> _before = new(StringComparer.Ordinal);

    private ResolutionUpdate(IReadOnlyCollection<ClaimKeys> touched, IResolutionStore store)
    {
        _store = store;
        _homes = Set(touched.Where(keys => keys.Ask is null).Select(keys => keys.Home));
        _changedOutside = Set(touched.Where(keys => keys.Ask is not null).Select(keys => keys.Home));
        _outsideHomes = Set(_changedOutside);
        _asks = Set(touched.Where(keys => keys.Ask is not null).Select(keys => keys.Ask!));
    }

    /// <summary>Computes what becomes of the records. Changes nothing itself.</summary>
    /// <param name="changed">The claims that were added and those that were removed.</param>
    /// <param name="store">Claims after the change, records before it.</param>
    /// <param name="cancellation">Ends the look-ups.</param>
    public static Task<ResolutionChange> RunAsync(IEnumerable<Claim> changed, IResolutionStore store, CancellationToken cancellation) =>
        new ResolutionUpdate([.. changed.Select(ClaimKeys.Of).Distinct()], store).RunAsync(cancellation);

    private async Task<ResolutionChange> RunAsync(CancellationToken cancellation)
    {
        await RememberAsync([.. _homes, .. _outsideHomes], cancellation);
        var anchors = Anchor.Of(await _store.ClaimsAsync(_homes, cancellation)).ToList();

        // Whoever could have joined a record of these homes, before or now, looks again.
        var keys = Set(_asks.Concat(_before.Values.SelectMany(record => record.Offers)).Concat(anchors.SelectMany(anchor => anchor.Candidate.Offers)));
        var outsiders = Anchor.Of(await _store.AskingAsync(keys, cancellation));
        _outsideHomes.UnionWith(outsiders.Select(outsider => outsider.Candidate.Home));
        _asks.UnionWith(outsiders.Select(outsider => outsider.Ask!));
        await RememberAsync(_outsideHomes, cancellation);

        var elsewhere = (await _store.OfferingAsync(_asks, cancellation)).Where(record => !_homes.Contains(record.Home)).ToList();
        var candidates = elsewhere.Select(Candidate.Of).Concat(anchors.Select(anchor => anchor.Candidate)).ToList();
        var targets = outsiders.ToDictionary(outsider => outsider.Candidate.Home, outsider => outsider.Target(candidates)?.Id, StringComparer.Ordinal);

        // Records elsewhere that gain, lose or keep one with other claims are built anew, with all of their home.
        var dirty = Set(elsewhere.Where(record => IsAffected(record, targets)).Select(record => record.Home));
        await RememberAsync(dirty, cancellation);
        anchors.AddRange(Anchor.Of(await _store.ClaimsAsync(dirty, cancellation)));
        return await BuildAsync(anchors, targets, dirty, cancellation);
    }

    private async Task<ResolutionChange> BuildAsync(
        List<Anchor> anchors, Dictionary<string, string?> targets, HashSet<string> dirty, CancellationToken cancellation)
    {
        var attachedHomes = anchors.ToDictionary(
            anchor => anchor.Candidate.Id, anchor => Attached(anchor.Candidate.Id, dirty.Contains(anchor.Candidate.Home) ? _before[anchor.Candidate.Id] : null, targets));
        var alone = targets.Where(target => target.Value is null).Select(target => target.Key);
        var outside = Anchor.Of(await _store.ClaimsAsync(Set(attachedHomes.Values.SelectMany(homes => homes).Concat(alone)), cancellation))
            .ToDictionary(anchor => anchor.Candidate.Home, StringComparer.Ordinal);
        var built = anchors
            .Select(anchor => anchor.Build(attachedHomes[anchor.Candidate.Id].Order(StringComparer.Ordinal).Select(home => outside[home])))
            .Concat(alone.Select(home => outside[home].Build([])))
            .ToList();
        return new ResolutionChange(
            Changes([.. built.Select(item => item.Record)]),
            [.. _homes.Concat(_outsideHomes).Concat(dirty).Distinct().Order(StringComparer.Ordinal)],
            Resolver.Discrepancies(built));
    }

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
        foreach (var gone in _before.Values.Where(record => !ids.Contains(record.Id)))
            changes.Add(new RecordChange(gone.Id, gone, null, Redirects.Of(gone, after)));
        changes.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return changes;
    }

    private async Task RememberAsync(IReadOnlyCollection<string> homes, CancellationToken cancellation)
    {
        foreach (var record in await _store.RecordsAsync(homes, cancellation))
            _before[record.Id] = record;
    }

    private static HashSet<string> Set(IEnumerable<string> items) => new(items, StringComparer.Ordinal);
}
