namespace Relations.Query.Storage;

/// <summary>What all claims about one thing say together, as it is now. What it was and what was published of it earlier is <see cref="RecordHistoryRow"/>.</summary>
internal sealed class RecordRow : RecordState
{
    /// <summary>Hash of <see cref="Domain.Resolution.Record.Home"/>; see <see cref="Recording.ResolutionKey"/>.</summary>
    public required Guid Home { get; init; }

    /// <summary>Hashes of <see cref="Domain.Resolution.Record.Offers"/>.</summary>
    public required Guid[] Offers { get; init; }
}
