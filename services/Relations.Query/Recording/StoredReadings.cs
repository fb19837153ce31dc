using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>Readings of documents as they are stored: what workers said, without what corrections make of it.</summary>
internal static class StoredReadings
{
    /// <summary>The readings of those documents that are stored. The caller holds their locks.</summary>
    public static async Task<IReadOnlyList<Reading>> OfAsync(RelationsContext context, IEnumerable<byte[]> documents, CancellationToken cancellation)
    {
        var ids = documents.ToArray();
        var rows = await context.Documents.AsNoTracking().Where(document => ids.Contains(document.Id)).OrderBy(document => document.Id).ToListAsync(cancellation);
        var claims = await context.Claims.AsNoTracking()
            .Where(claim => ids.Contains(claim.DocumentId) && claim.AddedBy == null)
            .Select(claim => new { claim.DocumentId, claim.Fact })
            .ToListAsync(cancellation);
        var facts = claims.ToLookup(claim => HexId.Text(claim.DocumentId), claim => JsonSerializer.Deserialize<Fact>(claim.Fact, ResolutionJson.Options)!);
        return [.. rows.Select(row => Reading.Of(Read(row, [.. facts[HexId.Text(row.Id)]])))];
    }

    private static DocumentRead Read(DocumentRow row, IReadOnlyList<Fact> facts) => new()
    {
        Document = new Document
        {
            Id = HexId.Text(row.Id),
            Title = row.Title,
            Author = row.Author,
            Outlet = row.Outlet,
            Published = row.Published is null ? null : EdtfDate.Parse(row.Published),
            Language = row.Language,
            Format = Enum.Parse<DocumentFormat>(row.Format),
            Text = row.Text,
        },
        FileName = row.FileName,
        ExtractorVersion = row.ExtractorVersion,
        Facts = facts,
        Unread = JsonSerializer.Deserialize<UnreadSentence[]>(row.Unread)!,
    };
}
