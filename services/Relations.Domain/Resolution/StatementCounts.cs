namespace Relations.Domain.Resolution;

/// <summary>
/// How many documents make each statement after a change: as many as the stored records say, and the difference that the change
/// makes. Knows the statements of every home whose records it has learnt of.
/// </summary>
internal sealed class StatementCounts
{
    private readonly Dictionary<string, (string Home, int Difference)> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Record> _recordBefore = new(StringComparer.Ordinal);
    private readonly List<Member> _removed;
    private readonly List<Member> _added;

    public StatementCounts(List<Member> removed, List<Member> added)
    {
        (_removed, _added) = (removed, added);
        Change(removed, -1);
        Change(added, 1);
        foreach (var (statement, (home, difference)) in _changed)
            (_homes[statement], _documents[statement]) = (home, difference);
    }

    /// <summary>Number of documents by statement.</summary>
    public IReadOnlyDictionary<string, int> Documents => _documents;

    /// <summary>Takes in what stored records say. Learning of a record twice makes no difference.</summary>
    public void Learn(IEnumerable<Record> records)
    {
        foreach (var (record, statement) in records.SelectMany(record => record.Statements.Select(statement => (record, statement))))
        {
            _recordBefore[statement.Key] = record;
            _homes[statement.Key] = statement.Home;
            _documents[statement.Key] = statement.Documents + _changed.GetValueOrDefault(statement.Key).Difference;
        }
    }

    /// <summary>The statements of homes that any document still makes.</summary>
    public IReadOnlyCollection<string> Of(IReadOnlyCollection<string> homes)
    {
        var wanted = homes.ToHashSet(StringComparer.Ordinal);
        return [.. _homes.Where(statement => wanted.Contains(statement.Value) && _documents[statement.Key] > 0).Select(statement => statement.Key)];
    }

    /// <summary>
    /// Number of distinct documents of a record, told from that of the one stored record whose statements it has, all of them; null when it
    /// has those of several or not all.
    /// </summary>
    public int? Sources(Record record)
    {
        var now = record.Statements.Select(statement => statement.Key).ToHashSet(StringComparer.Ordinal);
        var before = now.Where(_recordBefore.ContainsKey).Select(key => _recordBefore[key]).DistinctBy(stored => stored.Id).ToList();
        if (before.Count != 1)
            return null;
        var stored = before[0].Statements.Select(statement => statement.Key).ToHashSet(StringComparer.Ordinal);
        return stored.All(key => now.Contains(key) || _documents[key] == 0)
            ? before[0].Sources - DocumentsOf(_removed, stored) + DocumentsOf(_added, now)
            : null;
    }

    private static int DocumentsOf(List<Member> members, HashSet<string> statements) =>
        members.Where(member => statements.Contains(member.Keys.Statement)).Select(member => member.Claim.DocumentId).Distinct().Count();

    private void Change(IEnumerable<Member> members, int sign)
    {
        var made = members.DistinctBy(member => (member.Keys.Statement, member.Claim.DocumentId));
        foreach (var member in made)
        {
            var difference = _changed.GetValueOrDefault(member.Keys.Statement).Difference;
            _changed[member.Keys.Statement] = (member.Keys.Home, difference + sign);
        }
    }
}
