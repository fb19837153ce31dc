using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
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
        var requests = new Requests<Institution, ListInstitutionsRequest>(
            async (channel, id, asOf, cancellation) => (await new InstitutionService.InstitutionServiceClient(channel)
                .GetInstitutionAsync(new GetInstitutionRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Institution,
            (channel, request, cancellation) => new InstitutionService.InstitutionServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new InstitutionService.InstitutionServiceClient(channel).ListInstitutionsAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Institution, ListInstitutionsRequest>(
            "institutions", "Lists organisations, committees, companies", Columns, requests,
            "relations institutions --members CHN,KAZ");
    }
}
