using Microsoft.EntityFrameworkCore;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Corrections;

/// <summary>Finds the records of claims.</summary>
internal sealed class ClaimRecord(RelationsContext context, CancellationToken cancellation)
{
    /// <summary>Id of the record that a claim belongs to: none where it stands in none.</summary>
    public async Task<IEnumerable<string>> OfAsync(ClaimRow claim)
    {
        var statement = HexId.Text(claim.Statement);
        var resolved = await context.Records
            .Where(record => record.Home == claim.Home || (claim.Ask != null && record.Offers.Contains(claim.Ask.Value)))
            .Select(record => record.Resolved)
            .ToListAsync(cancellation);
        return resolved.Select(ResolutionJson.ReadRecord).Where(record => record.Statements.Any(each => each.Key == statement)).Select(record => record.Id);
    }
}
