using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.People;

/// <summary>Serves <c>relations.v1.PersonService</c>.</summary>
internal sealed class PersonQueries(RecordReader records) : PersonService.PersonServiceBase
{
    private static readonly RecordType<Person> Type = new(FactKind.Person, Person.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetPersonResponse> GetPerson(GetPersonRequest request, ServerCallContext context) =>
        new() { Person = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListPeopleResponse> ListPeople(ListPeopleRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Named, context.CancellationToken);
        return new ListPeopleResponse { People = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
