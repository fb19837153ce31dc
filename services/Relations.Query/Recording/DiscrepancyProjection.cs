using Google.Protobuf;
using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Relations.Query.Records;
using Relations.Query.Storage;
using Discrepancy = Relations.Domain.Resolution.Discrepancy;
using DiscrepancySide = Relations.Domain.Resolution.DiscrepancySide;

namespace Relations.Query.Recording;

/// <summary>Makes the row of a discrepancy.</summary>
internal static class DiscrepancyProjection
{
    /// <summary>The row of a discrepancy.</summary>
    /// <param name="discrepancy">The discrepancy.</param>
    /// <param name="claims">The claims of its sides by id.</param>
    public static DiscrepancyRow Of(Discrepancy discrepancy, IReadOnlyDictionary<string, Claim> claims)
    {
        var message = new V1.Discrepancy
        {
            Id = discrepancy.Id,
            What = discrepancy.What,
            Nature = discrepancy.Nature.ToMessage<DiscrepancyNature, V1.DiscrepancyNature>(),
        };
        message.Between.Add(discrepancy.Between.Select(code => code.Value));
        message.Sides.Add(discrepancy.Sides.Select(side => Side(discrepancy, side, claims)));
        return new DiscrepancyRow
        {
            Id = HexId.Number(discrepancy.Id),
            What = discrepancy.What,
            Facets = [.. Facet.Parties(discrepancy.Between).Distinct().Order(StringComparer.Ordinal)],
            Message = message.ToByteArray(),
            Home = ResolutionKey.Of(discrepancy.Home),
        };
    }

    private static V1.DiscrepancySide Side(Discrepancy discrepancy, DiscrepancySide side, IReadOnlyDictionary<string, Claim> claims) => new()
    {
        Value = side.Value,
        Unit = side.Unit,
        Reporter = side.Reporter,
        Records = { side.RecordIds },
        Evidence = { RecordEvidence.OfField(side.ClaimIds.Select(id => claims[id]), discrepancy.Field) },
    };
}
