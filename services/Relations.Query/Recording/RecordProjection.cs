using Google.Protobuf;
using Relations.Domain;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Relations.Query.Records;
using Relations.Query.Storage;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Query.Recording;

/// <summary>Makes the row of a resolved record: its message with the evidence of all its claims, and what lists need.</summary>
internal static class RecordProjection
{
    /// <summary>The row of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="claims">Its claims by id.</param>
    /// <param name="documents">Their documents by id.</param>
    /// <param name="isDiscrepant">True when it is a side of a discrepancy.</param>
    public static RecordRow Of(Record record, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<string, CitedDocument> documents, bool isDiscrepant)
    {
        var evidence = RecordEvidence.Of(record, claims).ToList();
        var message = record.Fact.ToMessage();
        (message.Id, message.SourceCount) = (record.Id, record.Sources);
        message.Evidence.Add(evidence);
        message.FieldEvidence.Add(RecordEvidence.OfFields(record, claims));
        var traits = RecordTraits.Of(record.Fact);
        return new RecordRow
        {
            Id = HexId.Number(record.Id),
            Kind = record.Kind,
            Facets = [.. traits.Facets.Concat(Outlets(record, documents)).Concat(isDiscrepant ? [Facet.Discrepant] : []).Distinct().Order(StringComparer.Ordinal)],
            DateFrom = DateBounds.Of(traits.Date).From,
            DateTo = DateBounds.Of(traits.Date).To,
            SortTitle = SortText.Of(traits.Title),
            SourceCount = record.Sources,
            Words = string.Join('\n', traits.Words.Prepend(traits.Title).Concat(evidence.Select(each => each.Quote)).Distinct()),
            Message = message.ToByteArray(),
            Home = ResolutionKey.Of(record.Home),
            Offers = [.. record.Offers.Select(ResolutionKey.Of)],
            Resolved = ResolutionJson.Write(record),
            PublishedFrom = record.Members.Max(member => documents[member.DocumentId].PublishedBy),
        };
    }

    private static IEnumerable<string> Outlets(Record record, IReadOnlyDictionary<string, CitedDocument> documents) =>
        record.Members.Select(member => documents[member.DocumentId].Outlet).OfType<string>().Select(Facet.Outlet);
}
