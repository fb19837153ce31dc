using System.CommandLine;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Correcting;

/// <summary><c>relations corrections</c>.</summary>
internal static class CorrectionsCommand
{
    private static readonly Column<Correction>[] Columns =
    [
        new("Made", correction => correction.Time[..10]),
        new("Author", correction => correction.Author, Wraps: true),
        new("What", What, Wraps: true),
        new("Reason", correction => correction.Reason, Wraps: true),
        new("State", State, Wraps: true),
        new("Id", correction => correction.Id),
    ];

    public static Command Create()
    {
        var requests = new Requests<Correction, ListCorrectionsRequest>(
            async (channel, id, _, cancellation) => (await new CorrectionService.CorrectionServiceClient(channel)
                .GetCorrectionAsync(new GetCorrectionRequest { Id = id }, cancellationToken: cancellation)).Correction,
            (channel, request, cancellation) => new CorrectionService.CorrectionServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new CorrectionService.CorrectionServiceClient(channel).ListCorrectionsAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Correction, ListCorrectionsRequest>(
            "corrections", "Lists what was corrected by hand, what was reverted and what no longer matches included", Columns, requests,
            "relations corrections --state NOT_MATCHING",
            "relations corrections --author Ada --kind SET_FIELD,JOIN_RECORDS --json");
    }

    private static string What(Correction correction) => correction.ActionCase switch
    {
        Correction.ActionOneofCase.SetField => $"{correction.SetField.Field} of {correction.SetField.Record} is {correction.SetField.Value}",
        Correction.ActionOneofCase.RetractClaim => $"claim {correction.RetractClaim.Claim} retracted",
        Correction.ActionOneofCase.AddClaim => $"{correction.AddClaim.Claim.ItemCase.ToString().ToLowerInvariant()} added to document {correction.AddClaim.Document[..12]}",
        Correction.ActionOneofCase.JoinRecords => $"{correction.JoinRecords.Record} and {correction.JoinRecords.Other} are one",
        Correction.ActionOneofCase.KeepApart => $"{Side(correction.KeepApart.One)} and {Side(correction.KeepApart.Other)} are two",
        _ => "",
    };

    private static string Side(ClaimOrRecord side) => side.Claim.Length > 0 ? "claim " + side.Claim : side.Record;

    private static string State(Correction correction) => correction.Reversal is { } reversal
        ? $"reverted by {reversal.Author} on {reversal.Time[..10]}: {reversal.Reason}"
        : $"{EnumNames.Words(correction.State)}. {correction.Detail}".Trim();
}
