namespace Relations.Domain.Resolution;

/// <summary>Makes one of what was joined by hand.</summary>
internal static class JoinedAnchors
{
    /// <summary>The anchors, those with claims that one correction joins in one.</summary>
    /// <param name="anchors">As resolution has them.</param>
    /// <param name="join">Makes one of several.</param>
    public static IReadOnlyList<Anchor> Of(IReadOnlyList<Anchor> anchors, Func<IReadOnlyList<Anchor>, Anchor> join)
    {
        var joining = anchors.Where(anchor => anchor.Own.Any(member => member.IsJoined)).ToList();
        if (joining.Count < 2)
            return anchors;
        var groups = new List<(HashSet<string> Corrections, List<Anchor> Parts)>();
        foreach (var anchor in joining)
        {
            var corrections = anchor.Own.SelectMany(member => member.Joins).ToHashSet(StringComparer.Ordinal);
            var meeting = groups.FindAll(group => group.Corrections.Overlaps(corrections));
            groups.RemoveAll(meeting.Contains);
            groups.Add(([.. corrections, .. meeting.SelectMany(group => group.Corrections)], [.. meeting.SelectMany(group => group.Parts), anchor]));
        }
        return [.. anchors.Except(joining), .. groups.Select(group => group.Parts.Count == 1 ? group.Parts[0] : join(group.Parts))];
    }
}
