namespace Relations.Domain.Resolution;

/// <summary>
/// What <see cref="ResolutionUpdate"/> reads: look-ups by key, each answerable from one index. Everything it reads lies in the areas
/// (<see cref="ClaimKeys.Area"/>) of the changed claims, so with these locked nothing moves under it.
/// </summary>
public interface IResolutionStore
{
    /// <summary>
    /// The claims to cite (<see cref="Citations"/>) for these statements (<see cref="ClaimKeys.Statement"/>), as they are after the change. More
    /// claims of the statements do no harm.
    /// </summary>
    Task<IReadOnlyList<Claim>> CitedAsync(IReadOnlyCollection<string> statements, CancellationToken cancellation);

    /// <summary>
    /// Number of distinct documents with a claim of any of these statements, after the change. Asked only where records of many documents come
    /// together or part.
    /// </summary>
    Task<int> DocumentsAsync(IReadOnlyCollection<string> statements, CancellationToken cancellation);

    /// <summary>
    /// Of every home with claims that ask (<see cref="ClaimKeys.Ask"/>) for one of these keys, any one claim or more, all that have marks among
    /// them, after the change.
    /// </summary>
    Task<IReadOnlyList<Claim>> AskingAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>The records stored, as before the change, whose <see cref="Record.Home"/> is one of these.</summary>
    Task<IReadOnlyList<Record>> RecordsAsync(IReadOnlyCollection<string> homes, CancellationToken cancellation);

    /// <summary>The records stored, as before the change, that have one of these among their <see cref="Record.Offers"/>.</summary>
    Task<IReadOnlyList<Record>> OfferingAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>The claims with marks (<see cref="Claim.Marks"/>), after the change, whose home is one of these, or that one of these corrections joins to others.</summary>
    Task<IReadOnlyList<Claim>> MarkedAsync(IReadOnlyCollection<string> homes, IReadOnlyCollection<string> corrections, CancellationToken cancellation);
}
