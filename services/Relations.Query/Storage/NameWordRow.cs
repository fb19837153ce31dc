namespace Relations.Query.Storage;

/// <summary>A word of some name that was ever stored. Words of names that are no more do no harm: nothing is found by them.</summary>
internal sealed class NameWordRow
{
    /// <summary>Lower case, as in <see cref="SortText"/>.</summary>
    public required string Word { get; init; }

    /// <summary>How it is heard; see <see cref="Search.SoundKey"/>. Null when it cannot be known by that.</summary>
    public string? Sound { get; init; }
}
