using System.CommandLine;
using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations institutions</c>.</summary>
internal static class InstitutionsCommand
{
    private static readonly Column<Institution>[] Columns =
    [
        new("Name", item => item.Name, Wraps: true),
        new("Founded", item => item.Founded),
        new("Members", item => string.Join(" ", item.Members), Wraps: true),
        new("Also written", item => string.Join("; ", item.Variants.Where(variant => variant != item.Name)), Wraps: true),
        new("Sources", item => $"{item.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var options = new QueryOptions();
        var members = QueryOptions.Codes("--members", "Only with all of these members (codes)");
        var requests = new Requests<Institution>(
            async (channel, id, cancellation) => (await new InstitutionService.InstitutionServiceClient(channel)
                .GetInstitutionAsync(new GetInstitutionRequest { Id = id, View = RecordView.Full }, cancellationToken: cancellation)).Institution,
            async (channel, parsed, size, token, cancellation) =>
            {
                var request = new ListInstitutionsRequest
                {
                    PageSize = size,
                    PageToken = token,
                    Query = parsed.GetValue(options.Query) ?? "",
                    OrderBy = parsed.GetValue(options.Order) ?? "",
                    Members = { parsed.GetValue(members) ?? [] },
                };
                var answer = await new InstitutionService.InstitutionServiceClient(channel).ListInstitutionsAsync(request, cancellationToken: cancellation);
                return new Page<Institution>(answer.Institutions, answer.NextPageToken);
            });
        return new ListCommand<Institution>(
            "institutions", "Lists organisations, committees, companies", options, Columns, requests,
            "relations institutions --members CHN,KAZ") { members };
    }
}
