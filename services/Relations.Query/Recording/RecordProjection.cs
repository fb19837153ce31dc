using Google.Protobuf;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Relations.Query.Records;
using Relations.Query.Storage;
using Evidence = Relations.V1.Evidence;
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
        var message = Message(record, evidence, RecordEvidence.OfFields(record, claims));
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

    private static IMessage Message(Record record, List<Evidence> evidence, IEnumerable<V1.FieldEvidence> fields)
    {
        switch (record.Fact)
        {
            case AgreementFact fact:
                var agreement = fact.ToMessage();
                (agreement.Id, agreement.SourceCount) = (record.Id, record.Sources);
                agreement.Evidence.Add(evidence);
                agreement.FieldEvidence.Add(fields);
                return agreement;
            case EventFact fact:
                var happening = fact.ToMessage();
                (happening.Id, happening.SourceCount) = (record.Id, record.Sources);
                happening.Evidence.Add(evidence);
                happening.FieldEvidence.Add(fields);
                return happening;
            case FigureFact fact:
                var figure = fact.ToMessage();
                (figure.Id, figure.SourceCount) = (record.Id, record.Sources);
                figure.Evidence.Add(evidence);
                figure.FieldEvidence.Add(fields);
                return figure;
            case PersonFact fact:
                var person = fact.ToMessage();
                (person.Id, person.SourceCount) = (record.Id, record.Sources);
                person.Evidence.Add(evidence);
                person.FieldEvidence.Add(fields);
                return person;
            case InstitutionFact fact:
                var institution = fact.ToMessage();
                (institution.Id, institution.SourceCount) = (record.Id, record.Sources);
                institution.Evidence.Add(evidence);
                institution.FieldEvidence.Add(fields);
                return institution;
            case PlaceFact fact:
                var place = fact.ToMessage();
                (place.Id, place.SourceCount) = (record.Id, record.Sources);
                place.Evidence.Add(evidence);
                place.FieldEvidence.Add(fields);
                return place;
            case ProjectFact fact:
                var project = fact.ToMessage();
                (project.Id, project.SourceCount) = (record.Id, record.Sources);
                project.Evidence.Add(evidence);
                project.FieldEvidence.Add(fields);
                return project;
            default:
                throw new InvalidOperationException($"{record.Fact.GetType().Name} has no message.");
        }
    }
}
