using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations people</c>.</summary>
internal static class PeopleCommand
{
    private static readonly Column<Person>[] Columns =
    [
        new("Name", item => item.Name, Wraps: true),
        new("Offices", item => string.Join("; ", item.Offices.Select(office => $"{office.Title} {office.Of}".TrimEnd()).Distinct()), Wraps: true),
        new("Also written", item => string.Join("; ", item.Variants.Where(variant => variant != item.Name)), Wraps: true),
        new("Sources", item => $"{item.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var requests = new Requests<Person, ListPeopleRequest>(
            async (channel, id, asOf, cancellation) => (await new PersonService.PersonServiceClient(channel)
                .GetPersonAsync(new GetPersonRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Person,
            (channel, request, cancellation) => new PersonService.PersonServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new PersonService.PersonServiceClient(channel).ListPeopleAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Person, ListPeopleRequest>(
            "people", "Lists people and their offices", Columns, requests,
            "relations people --of KAZ");
    }
}
