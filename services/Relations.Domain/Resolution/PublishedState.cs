using System.Globalization;

namespace Relations.Domain.Resolution;

/// <summary>
/// What documents published by a day say of a record: the values that its rules choose of their claims alone. Which claims are of one thing
/// is not asked again, and what was set by hand on them holds, so that the record is the same at any day.
/// </summary>
public sealed class PublishedState
{
    /// <summary>How many states a record has at most; see <see cref="Of"/>.</summary>
    public const int Most = 64;

    private readonly Record _record;
    private readonly IReadOnlyList<RecordMember> _members;
    private readonly IReadOnlyDictionary<string, Claim> _claims;

    private PublishedState(Record record, HashSet<string> cited, IReadOnlyDictionary<string, Claim> claims, DateOnly from, DateOnly until, string key)
    {
        (_record, _claims, From, Until, Key) = (record, claims, from, until, key);
        _members = cited.Count == record.Members.Count ? record.Members : [.. record.Members.Where(member => cited.Contains(member.ClaimId))];
    }

    /// <summary>The day on which the last of its documents was published.</summary>
    public DateOnly From { get; }

    /// <summary>The day on which the next one was, which is of the next state; <see cref="DateOnly.MaxValue"/> for the last state, the record itself.</summary>
    public DateOnly Until { get; }

    /// <summary>32 hexadecimal digits: a hash of what it is made from and how long it lasts. States of one key are one.</summary>
    public string Key { get; }

    /// <summary>
    /// The states of a record, one from each day on which a document that it cites was published, in order; the last is the record itself.
    /// A record of more than <see cref="Most"/> such days has those that begin on the first half and on the last half of them; the one before
    /// a gap lasts over it, so that no state ever shows what was published later.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="claims">Its claims by id.</param>
    /// <param name="published">The day by which a claim's document was published.</param>
    public static IReadOnlyList<PublishedState> Of(Record record, IReadOnlyDictionary<string, Claim> claims, Func<Claim, DateOnly> published)
    {
        var days = record.Members
            .GroupBy(member => published(claims[member.ClaimId]), member => member.ClaimId)
            .OrderBy(day => day.Key)
            .ToList();
        var (gap, behind) = days.Count <= Most ? (days.Count, days.Count) : (Most / 2, days.Count - (Most / 2));
        var states = new List<PublishedState>();
        var (cited, key) = (new HashSet<string>(StringComparer.Ordinal), record.Id);
        for (var i = 0; i < days.Count; i++)
        {
            cited.UnionWith(days[i]);
            key = RecordId.Hash([key, .. days[i].Order(StringComparer.Ordinal).SelectMany(id => claims[id].Marks.Select(mark => mark.Key).Prepend(id))]);
            if (i >= gap && i < behind)
                continue;
            var next = i + 1 == gap ? behind : i + 1;
            var until = next < days.Count ? days[next].Key : DateOnly.MaxValue;
            states.Add(new PublishedState(record, cited, claims, days[i].Key, until, RecordId.Hash(key, until.ToString("O", CultureInfo.InvariantCulture))));
        }
        return states;
    }

    /// <summary>
    /// The record as these documents make it. Its sources are the documents cited: all, but where more than <see cref="Citations.First"/> say the very same.
    /// </summary>
    public Record Resolve()
    {
        if (_members.Count == _record.Members.Count)
            return _record;
        var said = _members.Select(member => Member.Of(_claims[member.ClaimId])).ToList();
        var documents = said
            .GroupBy(member => member.Keys.Statement, member => member.Claim.DocumentId, StringComparer.Ordinal)
            .ToDictionary(statement => statement.Key, statement => statement.Distinct().Count(), StringComparer.Ordinal);
        List<Claim> claims = [.. said.Select(member => member.Claim)];
        var choose = new FieldChooser(claims, new Tally(said, documents));
        var (fact, fields) = HandSet.Apply(KindRules.For(_record.Fact).Resolve(choose), choose.Fields, claims);
        return _record with
        {
            Fact = fact,
            Fields = fields,
            Statements = [.. _record.Statements
                .Where(statement => documents.ContainsKey(statement.Key))
                .Select(statement => statement with { Documents = documents[statement.Key] })],
            Members = _members,
            Sources = said.Select(member => member.Claim.DocumentId).Distinct().Count(),
        };
    }
}
