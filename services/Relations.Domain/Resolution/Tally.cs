namespace Relations.Domain.Resolution;

/// <summary>
/// How many documents say something, when only the cited claims are at hand and of every statement the number of its documents: a weight
/// for choosing between values.
/// </summary>
internal sealed class Tally(IReadOnlyCollection<Member> members, IReadOnlyDictionary<string, int> documentsOfStatement)
{
    private readonly Dictionary<string, string> _statements = members.ToDictionary(member => member.Claim.Id, member => member.Keys.Statement, StringComparer.Ordinal);

    /// <summary>
    /// Number of documents behind claims: all cited ones of some statements. A document that makes several of the statements counts
    /// once as far as it is cited for them: exact when all are cited.
    /// </summary>
    public int Documents(IEnumerable<Claim> claims)
    {
        var statements = claims.GroupBy(claim => _statements[claim.Id], claim => claim.DocumentId, StringComparer.Ordinal).ToList();
        var twice = statements.Sum(statement => statement.Distinct().Count()) - statements.SelectMany(statement => statement).Distinct().Count();
        return statements.Sum(statement => documentsOfStatement[statement.Key]) - twice;
    }
}
