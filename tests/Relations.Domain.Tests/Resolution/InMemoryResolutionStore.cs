using Relations.Domain.Resolution;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Domain.Tests.Resolution;

/// <summary>Claims and records as the query service keeps them, in dictionaries; records and discrepancies as their JSON.</summary>
internal sealed class InMemoryResolutionStore : IResolutionStore
{
    private readonly Dictionary<string, Member> _claims = [];
    private readonly Dictionary<string, (Record Record, string Json)> _records = [];
    private readonly Dictionary<string, (string Home, string Json)> _discrepancies = [];

    /// <summary>Where ids that are gone went, as the changes said.</summary>
    public Dictionary<string, string?> Moved { get; } = [];

    /// <summary>Every id that a record ever had.</summary>
    public HashSet<string> Ids { get; } = [];

    /// <summary>Claims handed out by look-ups since the start.</summary>
    public int ClaimsRead { get; private set; }

    public IReadOnlyList<string> Records => [.. _records.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value.Json)];

    public IReadOnlyList<string> Discrepancies => [.. _discrepancies.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Value.Json)];

    /// <summary>
    /// Takes claims out and puts claims in, and brings the records up to date. As in the query service, every document touched goes and
    /// comes back as a whole.
    /// </summary>
    public async Task ReplaceAsync(IReadOnlyCollection<Claim> going, IReadOnlyCollection<Claim> coming)
    {
        var documents = going.Concat(coming).Select(claim => claim.DocumentId).ToHashSet();
        var removed = _claims.Values.Select(item => item.Claim).Where(claim => documents.Contains(claim.DocumentId)).ToList();
        var leaving = going.Select(claim => claim.Id).ToHashSet();
        var added = removed.Where(claim => !leaving.Contains(claim.Id)).Concat(coming).DistinctBy(claim => claim.Id).ToList();
        foreach (var claim in removed)
            _claims.Remove(claim.Id);
        foreach (var claim in added)
            _claims[claim.Id] = Member.Of(claim);
        var change = await ResolutionUpdate.RunAsync(removed, added, this, CancellationToken.None);
        foreach (var record in change.Records)
            Apply(record);
        foreach (var gone in _discrepancies.Where(item => change.Homes.Contains(item.Value.Home)).Select(item => item.Key).ToList())
            _discrepancies.Remove(gone);
        foreach (var discrepancy in change.Discrepancies)
            _discrepancies.Add(discrepancy.Id, (discrepancy.Home, ResolutionJson.Write(discrepancy)));
    }

    public Task<IReadOnlyList<Claim>> CitedAsync(IReadOnlyCollection<string> statements, CancellationToken cancellation)
    {
        var wanted = statements.ToHashSet();
        IReadOnlyList<Claim> found = [.. Citations.Members(_claims.Values.Where(item => wanted.Contains(item.Keys.Statement))).Select(item => item.Claim)];
        ClaimsRead += found.Count;
        return Task.FromResult(found);
    }

    public Task<int> DocumentsAsync(IReadOnlyCollection<string> statements, CancellationToken cancellation) => Task.FromResult(
        _claims.Values.Where(item => statements.Contains(item.Keys.Statement)).Select(item => item.Claim.DocumentId).Distinct().Count());

    public Task<IReadOnlyList<Claim>> AskingAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation)
    {
        IReadOnlyList<Claim> found =
        [
            .. _claims.Values
                .Where(item => item.Keys.Ask is { } ask && keys.Contains(ask))
                .GroupBy(item => item.Keys.Home)
                .SelectMany(home => home.Where(item => item.Claim.Marks.Count > 0).Prepend(home.First()))
                .Select(item => item.Claim),
        ];
        ClaimsRead += found.Count;
        return Task.FromResult(found);
    }

    public Task<IReadOnlyList<Record>> RecordsAsync(IReadOnlyCollection<string> homes, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Record>>([.. _records.Values.Select(item => item.Record).Where(record => homes.Contains(record.Home))]);

    public Task<IReadOnlyList<Record>> OfferingAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Record>>([.. _records.Values.Select(item => item.Record).Where(record => record.Offers.Any(keys.Contains))]);

    public Task<IReadOnlyList<Claim>> MarkedAsync(IReadOnlyCollection<string> homes, IReadOnlyCollection<string> corrections, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Claim>>(
            [.. _claims.Values.Where(item => item.Claim.Marks.Count > 0 && (homes.Contains(item.Keys.Home) || item.Joins.Any(corrections.Contains))).Select(item => item.Claim)]);

    private void Apply(RecordChange change)
    {
        Assert.Equal(_records.GetValueOrDefault(change.Id).Json, change.Before is null ? null : ResolutionJson.Write(change.Before));
        if (change.After is null)
        {
            _records.Remove(change.Id);
            Moved[change.Id] = change.MovedTo;
        }
        else
        {
            var json = ResolutionJson.Write(change.After);
            _records[change.Id] = (ResolutionJson.ReadRecord(json), json);
            Ids.Add(change.Id);
        }
    }
}
