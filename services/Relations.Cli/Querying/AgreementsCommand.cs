using System.CommandLine;
using Relations.Cli.Output;
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
        var options = new QueryOptions();
        var types = QueryOptions.Choice<AgreementType>("--type", "Any of these types");
        var subjects = QueryOptions.Choice<Subject.Types.Code>("--subject", "Any of these subjects");
        var statuses = QueryOptions.Choice<AgreementStatus>("--status", "Any of these statuses");
        var requests = new Requests<Agreement>(
            async (channel, id, cancellation) => (await new AgreementService.AgreementServiceClient(channel)
                .GetAgreementAsync(new GetAgreementRequest { Id = id, View = RecordView.Full }, cancellationToken: cancellation)).Agreement,
            async (channel, parsed, size, token, cancellation) =>
            {
                var request = new ListAgreementsRequest
                {
                    PageSize = size,
                    PageToken = token,
                    From = parsed.GetValue(options.From) ?? "",
                    To = parsed.GetValue(options.To) ?? "",
                    Query = parsed.GetValue(options.Query) ?? "",
                    OrderBy = parsed.GetValue(options.Order) ?? "",
                    Between = { parsed.GetValue(options.Between) ?? [] },
                    Types_ = { parsed.GetValue(types) ?? [] },
                    Subjects = { parsed.GetValue(subjects) ?? [] },
                    Statuses = { parsed.GetValue(statuses) ?? [] },
                };
                var answer = await new AgreementService.AgreementServiceClient(channel).ListAgreementsAsync(request, cancellationToken: cancellation);
                return new Page<Agreement>(answer.Agreements, answer.NextPageToken);
            });
        return new ListCommand<Agreement>(
            "agreements", "Lists agreements: what was signed, when, by whom", options, Columns, requests,
            "relations agreements --between CHN,KAZ --to 2003 --subject SECURITY",
            "relations agreements --between NOR,GBR --type TREATY --json",
            "relations agreements --id 0123456789abcdef0123456789abcdef")
        {
            options.Between, options.From, options.To, types, subjects, statuses,
        };
    }
}
