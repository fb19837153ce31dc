using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Relations.Query.Tests.Corrections;
using Relations.V1;

namespace Relations.Query.Tests.Export;

public sealed class ImportTests : IAsyncLifetime
{
    private readonly QueryService first = new();
    private readonly QueryService second = new();

    public Task InitializeAsync() => Task.WhenAll(first.InitializeAsync(), second.InitializeAsync());

    public Task DisposeAsync() => Task.WhenAll(first.DisposeAsync(), second.DisposeAsync());

    [Fact]
    public async Task Import_OfAnExportIntoAnEmptySystem_MakesTheSameRowsByteForByte()
    {
        foreach (var document in Exports.Documents)
            await first.StoreAsync(document);
        await CorrectAsync();
        var items = await Exports.ItemsAsync(first.Channel, new ExportRequest());
        Assert.Equal(Enum.GetValues<ExportItem.ItemOneofCase>().Where(item => item is not (ExportItem.ItemOneofCase.None or ExportItem.ItemOneofCase.Discrepancy)), items.Select(item => item.ItemCase).Where(item => item != ExportItem.ItemOneofCase.Discrepancy).Distinct().Order());

        var answer = await ImportAsync(items);
        var again = await ImportAsync(items);

        Assert.Equal((Exports.Documents.Length, 0, 0), (answer.Stored, answer.AlreadyStored, answer.Rejected.Count));
        Assert.Equal((0, Exports.Documents.Length, 0), (again.Stored, again.AlreadyStored, again.Rejected.Count));
        Assert.Equal(await RowsAsync(first), await RowsAsync(second));
        Assert.Equal(await Exports.LinesAsync(first.Channel, new ExportRequest()), await Exports.LinesAsync(second.Channel, new ExportRequest()));
    }

    [Fact]
    public async Task Import_OfWhatIsNoReading_SaysWhich()
    {
        await first.StoreAsync(Exports.Documents);
        var items = await Exports.ItemsAsync(first.Channel, new ExportRequest());
        var reading = items.First(item => item.Reading?.Extraction.Agreements.Count > 0).Reading;
        var misquoted = reading.Clone();
        misquoted.Extraction.Agreements[0].Evidence[0].Start++;
        var undated = reading.Clone();
        undated.Extraction.Agreements[0].Signed = "some day";
        var priceless = reading.Clone();
        priceless.Extraction.Agreements[0].Amount = new Money { Value = double.NaN, Currency = "USD" };

        var nul = reading.Clone();
        nul.Extraction.Document.Title += "\0";
        var nulInAFact = reading.Clone();
        nulInAFact.Extraction.Agreements[0].Title += "\0";

        var answer = await ImportAsync([new ExportItem { Reading = misquoted }]);

        Assert.Equal(reading.Extraction.Document.Id, Assert.Single(answer.Rejected).Document);
        foreach (var wrong in new[] { undated, priceless, nul, nulInAFact })
        {
            var error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync([new ExportItem { Reading = wrong }]));
            Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "reading");
        }
        await using var context = second.Context();
        Assert.False(await context.Documents.AnyAsync());
    }

    [Fact]
    public async Task Import_OfWhatIsNoCorrection_SaysWhich()
    {
        await first.StoreAsync(Exports.Documents);
        await CorrectAsync();
        var correction = (await Exports.ItemsAsync(first.Channel, new ExportRequest())).First(item => item.Correction?.SetField is not null).Correction;
        var unsettable = correction.Clone();
        unsettable.SetField.Value = "some day";
        var loose = correction.Clone();
        loose.Anchors.Clear();
        var nul = correction.Clone();
        nul.Author += "\0";

        foreach (var wrong in new[] { unsettable, loose, nul })
        {
            var error = await Assert.ThrowsAsync<RpcException>(() => ImportAsync([new ExportItem { Correction = wrong }]));
            Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "correction");
        }
    }

    [Fact]
    public async Task Import_OfCorrectionsAfterTheirDocuments_MakesTheSameRecords()
    {
        await first.StoreAsync(Exports.Documents);
        await second.StoreAsync(Exports.Documents);
        await CorrectAsync();

        await ImportAsync((await Exports.ItemsAsync(first.Channel, new ExportRequest())).Where(item => item.Correction is not null));

        Assert.Equal(await RowsAsync(first), await RowsAsync(second));
    }

    /// <summary>Corrections of every kind, one of them reverted.</summary>
    private async Task CorrectAsync()
    {
        var corrected = new Corrected(first);
        var pact = await corrected.OneAsync("ISL", "WSM");
        await corrected.SetAsync(pact.Id, "place", "\"Suva\"");
        await corrected.RevertAsync((await corrected.SetAsync(pact.Id, "signed", "\"2005\"")).Id);
        await corrected.AddAsync(pact.Evidence[0].Document, new Agreement
        {
            Title = "Second Fish Pact",
            Type = AgreementType.Treaty,
            Status = AgreementStatus.Planned,
            Parties = { "ISL", "WSM" },
            Evidence = { new Evidence { Quote = "signed the Fish Pact on 3 May 2004" } },
        });
        var second = Assert.Single(await corrected.ListAsync("ISL", "WSM"), agreement => agreement.Title == "Second Fish Pact");
        await corrected.KeepApartAsync(new ClaimOrRecord { Record = pact.Id }, new ClaimOrRecord { Record = second.Id });
        await corrected.RetractAsync(pact.Provenance.Joins[1].Claim);
    }

    private async Task<ImportResponse> ImportAsync(IEnumerable<ExportItem> items)
    {
        using var call = new ImportService.ImportServiceClient(second.Channel).Import();
        foreach (var item in items.OrderBy(item => item.Redirect is not null).ThenBy(item => item.Correction is null))
        {
            if (item.Correction is not null)
                await call.RequestStream.WriteAsync(new ImportRequest { Correction = item.Correction });
            if (item.Reading is not null)
                await call.RequestStream.WriteAsync(new ImportRequest { Reading = item.Reading });
            if (item.Redirect is not null)
                await call.RequestStream.WriteAsync(new ImportRequest { Redirect = item.Redirect });
        }
        await call.RequestStream.CompleteAsync();
        return await call;
    }

    /// <summary>All that documents make, as it is stored.</summary>
    private static async Task<List<string>> RowsAsync(QueryService service)
    {
        await using var context = service.Context();
        var records = await context.Records.OrderBy(record => record.Id).ToListAsync();
        var claims = await context.Claims.OrderBy(claim => claim.Id).ToListAsync();
        var discrepancies = await context.Discrepancies.OrderBy(discrepancy => discrepancy.Id).ToListAsync();
        var redirects = await context.Redirects.OrderBy(redirect => redirect.Id).ToListAsync();
        var corrections = await context.Corrections.OrderBy(correction => correction.Id).ToListAsync();
        return
        [
            .. records.Select(record => $"{record.Id} {record.Resolved} {Convert.ToHexString(record.Message)} {string.Join(',', record.Facets)} {record.Words}"),
            .. claims.Select(claim => $"{claim.Id} {claim.Fact} {claim.Home} {claim.Ask} {claim.Statement} {claim.Published} {claim.Marks} {claim.AddedBy} {claim.RetractedBy}"),
            .. discrepancies.Select(discrepancy => $"{discrepancy.Id} {discrepancy.What} {Convert.ToHexString(discrepancy.Message)}"),
            .. corrections.Select(correction => $"{correction.Id} {correction.State} {Convert.ToHexString(correction.Message)} {string.Join(',', correction.Facets)}"),
            .. redirects.Select(redirect => $"{redirect.Id} {redirect.Into}"),
        ];
    }
}
