namespace Relations.Domain.Resolution;

/// <summary>Where records went.</summary>
internal static class Redirects
{
    /// <summary>
    /// The record that took the place of one that is gone: the one with a member of that very id (<see cref="RecordMember.AloneId"/>), else the
    /// one that makes most of its statements, else the one of the same home and most of the same documents; null when none or several do.
    /// </summary>
    public static string? Of(Record gone, IEnumerable<Record> records)
    {
        var candidates = records.Where(record => record.Kind == gone.Kind).ToList();
        if (candidates.Find(record => record.Members.Any(member => member.AloneId == gone.Id)) is { } heir)
            return heir.Id;
        var statements = gone.Statements.Select(statement => statement.Key).ToHashSet();
        var documents = gone.Members.Select(member => member.DocumentId).ToHashSet();
        return (Best.Only(candidates, record => AtLeastOne(record.Statements.Count(statement => statements.Contains(statement.Key))))
            ?? Best.Only(candidates.Where(record => record.Home == gone.Home), record =>
                AtLeastOne(record.Members.Select(member => member.DocumentId).Distinct().Count(documents.Contains))))?.Id;
    }

    private static int? AtLeastOne(int count) => count > 0 ? count : null;
}
