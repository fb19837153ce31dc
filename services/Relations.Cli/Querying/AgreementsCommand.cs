using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations agreements</c>.</summary>
internal static class AgreementsCommand
{
    private static readonly Column<Agreement>[] Columns =
    [
        new("Signed", agreement => agreement.Signed),
        new("Type", agreement => EnumNames.Words(agreement.Type)),
        new("Title", agreement => agreement.Title, Wraps: true),
        new("Parties", agreement => string.Join(' ', agreement.Parties), Wraps: true),
        new("Place", agreement => agreement.Place),
        new("Status", agreement => EnumNames.Words(agreement.Status)),
        new("Sources", agreement => $"{agreement.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var requests = new Requests<Agreement, ListAgreementsRequest>(
            async (channel, id, asOf, cancellation) => (await new AgreementService.AgreementServiceClient(channel)
                .GetAgreementAsync(new GetAgreementRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Agreement,
            (channel, request, cancellation) => new AgreementService.AgreementServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new AgreementService.AgreementServiceClient(channel).ListAgreementsAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Agreement, ListAgreementsRequest>(
            "agreements", "Lists agreements: what was signed, when, by whom", Columns, requests,
            "relations agreements --between CHN,KAZ --to 2003 --subject SECURITY",
            "relations agreements --between NOR,GBR --type TREATY --json",
            "relations agreements --between NOR,RUS --published-by 2010-06",
            "relations agreements --id 0123456789abcdef0123456789abcdef");
    }
}
