using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>What becomes of the states of earlier days of publication.</summary>
/// <param name="Ended">Stored ones that no longer hold.</param>
/// <param name="Made">New ones.</param>
internal sealed record StateChange(IReadOnlyList<StoredState> Ended, IReadOnlyList<StateRow> Made);

/// <summary>A stored state of an earlier day that holds.</summary>
internal sealed record StoredState(Guid Id, DateOnly PublishedFrom, Guid? Key);

/// <summary>The row of a state of an earlier day.</summary>
/// <param name="Row">What it is shown and found by.</param>
/// <param name="PublishedUntil">The day from which on it is another.</param>
/// <param name="Key">Its key.</param>
internal sealed record StateRow(RecordRow Row, DateOnly PublishedUntil, Guid Key)
{
    /// <summary>The row of a state. Whether sources contradicted each other then is not asked.</summary>
    public static StateRow Of(PublishedState state, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<string, CitedDocument> documents) =>
        new(RecordProjection.Of(state.Resolve(), claims, documents, isDiscrepant: false), state.Until, HexId.Number(state.Key));
}
