using System.Text.Json;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>Makes the rows of a reading.</summary>
internal static class DocumentProjection
{
    /// <summary>The row of its document.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="storedAt">When the document was first stored.</param>
    public static DocumentRow Document(Reading reading, DateTime storedAt)
    {
        var document = reading.Event.Document;
        var published = DateBounds.Of(document.Published);
        var parties = reading.Claims.SelectMany(keyed => RecordTraits.Of(keyed.Claim.Fact).Facets).Where(Facet.IsParty);
        return new DocumentRow
        {
            Id = reading.Id,
            Title = document.Title,
            Author = document.Author,
            Outlet = document.Outlet,
            Published = document.Published?.ToString(),
            PublishedFrom = published.From,
            PublishedTo = published.To,
            Language = document.Language,
            Format = document.Format.ToString(),
            FileName = reading.Event.FileName,
            Text = document.Text,
            SortTitle = SortText.Of(document.Title),
            Facets = [.. parties.Concat(document.Outlet is { } outlet ? [Facet.Outlet(outlet)] : []).Distinct().Order(StringComparer.Ordinal)],
            ExtractorVersion = reading.Event.ExtractorVersion,
            Unread = JsonSerializer.Serialize(reading.Event.Unread),
            ClaimCount = reading.Claims.Count(keyed => keyed.Correction is null) + reading.Retracted.Count,
            StoredAt = storedAt,
        };
    }

    /// <summary>The rows of its claims, those that were retracted included.</summary>
    public static IEnumerable<ClaimRow> Claims(Reading reading) =>
        reading.Claims.Select(keyed => Claim(reading, keyed, isRetracted: false)).Concat(reading.Retracted.Select(keyed => Claim(reading, keyed, isRetracted: true)));

    private static ClaimRow Claim(Reading reading, KeyedClaim keyed, bool isRetracted) => new()
    {
        Id = HexId.Number(keyed.Claim.Id),
        DocumentId = reading.Id,
        Home = ResolutionKey.Of(keyed.Keys.Home),
        Ask = keyed.Keys.Ask is { } ask ? ResolutionKey.Of(ask) : null,
        Statement = HexId.Number(keyed.Keys.Statement),
        Published = keyed.Keys.Published,
        Fact = JsonSerializer.Serialize(keyed.Claim.Fact, ResolutionJson.Options),
        Marks = keyed.Claim.Marks.Count == 0 ? null : JsonSerializer.Serialize(keyed.Claim.Marks, ResolutionJson.Options),
        AddedBy = isRetracted ? null : keyed.Correction,
        RetractedBy = isRetracted ? keyed.Correction : null,
    };
}
