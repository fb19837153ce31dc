namespace Relations.Query.Changes;

/// <summary>A piece of the history.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Changes">The changes in it that were asked for, in order.</param>
/// <param name="End">Where it ends: the place to go on from. The start again when there is nothing behind it yet.</param>
internal sealed record ChangePage(ChangePosition Start, IReadOnlyList<ChangeEntry> Changes, ChangePosition End)
{
    /// <summary>True when there was nothing behind its start.</summary>
    public bool IsAtEnd => End == Start;

    /// <summary>About how many bytes of memory it takes.</summary>
    public int Weight { get; } = Changes.Sum(change => change.Weight);

    /// <summary>What a reader at <paramref name="position"/> with a filter has of it.</summary>
    public ChangePage For(ChangePosition position, ChangeFilter filter) =>
        new(position, [.. Changes.Where(change => change.Position.Sequence > position.Sequence && filter.Matches(change))], End);
}
