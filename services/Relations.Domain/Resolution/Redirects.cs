namespace Relations.Domain.Resolution;

/// <summary>Where records went.</summary>
internal static class Redirects
{
    private const int SameClaim = 1000;

    /// <summary>
    /// The record that took the place of one that is gone: the one with a member of that very id (<see cref="RecordMember.AloneId"/>), else the
    /// one that shares most members, else the one of the same home and most of the same documents; null when none or several do.
    /// </summary>
    public static string? Of(Record gone, IEnumerable<Record> records)
    {
        var candidates = records.Where(record => record.Kind == gone.Kind).ToList();
        if (candidates.Find(record => record.Members.Any(member => member.AloneId == gone.Id)) is { } heir)
            return heir.Id;
        var members = gone.Members.Select(member => member.AloneId).ToHashSet();
        var documents = gone.Members.Select(member => member.DocumentId).ToHashSet();
        return Best.Only(candidates, record =>
        {
            var shared = record.Members.Select(member => member.AloneId).Distinct().Count(members.Contains);
            var sources = record.Home == gone.Home ? record.Members.Select(member => member.DocumentId).Distinct().Count(documents.Contains) : 0;
            return shared + sources == 0 ? null : (SameClaim * shared) + sources;
        })?.Id;
    }
}
