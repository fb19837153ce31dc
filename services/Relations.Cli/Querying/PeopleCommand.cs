using System.CommandLine;
using Relations.Cli.Output;
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
        var options = new QueryOptions();
        var of = new Option<string>("--of") { Description = "Only with an office of this state or organisation (a code)" };
        var requests = new Requests<Person>(
            async (channel, id, cancellation) => (await new PersonService.PersonServiceClient(channel)
                .GetPersonAsync(new GetPersonRequest { Id = id, View = RecordView.Full }, cancellationToken: cancellation)).Person,
            async (channel, parsed, size, token, cancellation) =>
            {
                var request = new ListPeopleRequest
                {
                    PageSize = size,
                    PageToken = token,
                    Query = parsed.GetValue(options.Query) ?? "",
                    OrderBy = parsed.GetValue(options.Order) ?? "",
                    Of = parsed.GetValue(of) ?? "",
                };
                var answer = await new PersonService.PersonServiceClient(channel).ListPeopleAsync(request, cancellationToken: cancellation);
                return new Page<Person>(answer.People, answer.NextPageToken);
            });
        return new ListCommand<Person>(
            "people", "Lists people and their offices", options, Columns, requests,
            "relations people --of KAZ") { of };
    }
}
