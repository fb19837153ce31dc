using System.Text.Json;
using Google.Protobuf;
using Grpc.Core;
using Relations.V1;

namespace Relations.Query.Tests.Export;

public sealed class ExportTests(QueryService service) : IClassFixture<QueryService>
{
    [Fact]
    public async Task JsonLines_OfRecords_AreTheMessagesThatGetAnswers()
    {
        await service.StoreAsync(Exports.Documents);

        var items = await Exports.ItemsAsync(service.Channel, new ExportRequest { Between = { "ISL", "WSM" }, Kinds = { RecordKind.Agreement, RecordKind.Figure } });

        var agreements = (await new AgreementService.AgreementServiceClient(service.Channel).ListAgreementsAsync(new ListAgreementsRequest { Between = { "ISL" } })).Agreements;
        var figures = (await new FigureService.FigureServiceClient(service.Channel).ListFiguresAsync(new ListFiguresRequest { Between = { "ISL" } })).Figures;
        Assert.NotEmpty(agreements);
        Assert.Equal(agreements, items.Select(item => item.Agreement).OfType<Agreement>());
        Assert.Equal(figures.OrderBy(figure => figure.Id), items.Select(item => item.Figure).OfType<Figure>().OrderBy(figure => figure.Id));
        Assert.All(items, item => Assert.True(item.Agreement is not null || item.Figure is not null));
        Assert.Empty(await Exports.LinesAsync(service.Channel, new ExportRequest { From = "2020", Kinds = { RecordKind.Agreement } }));
    }

    [Fact]
    public async Task JsonLines_OfEverything_AreWhatTheLibraryWrites()
    {
        await service.StoreAsync(Exports.Documents);

        foreach (var line in await Exports.LinesAsync(service.Channel, new ExportRequest()))
        {
            using var written = JsonDocument.Parse(line);
            using var expected = JsonDocument.Parse(JsonFormatter.Default.Format(JsonParser.Default.Parse<ExportItem>(line)));
            Assert.True(JsonElement.DeepEquals(expected.RootElement, written.RootElement), line);
        }
    }

    [Fact]
    public async Task Csv_OfAKind_IsATableOfIt()
    {
        await service.StoreAsync(Exports.Documents);

        var agreements = await Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.Csv, Kinds = { RecordKind.Agreement } });
        var people = await Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.Csv, Kinds = { RecordKind.Person } });

        Assert.StartsWith("id,title,type,parties,signatories,signed,place,subjects,status,validity,amount,currency,source_count,confidence,document,quote\r\n", agreements, StringComparison.Ordinal);
        Assert.Contains(",Fish Pact,TREATY,ISL; WSM,Anna Ågren,2004-05-03,Apia,TRADE; ENVIRONMENT,SIGNED,2004-05/..,5000000,USD,2,", agreements, StringComparison.Ordinal);
        Assert.Contains(",Anna Ågren,Anna Ågren; Ågren,Minister of ISL (2001/),1,", people, StringComparison.Ordinal);
        Assert.EndsWith(",\"Ms \"\"Anna\"\" Ågren\"\r\n", people, StringComparison.Ordinal);
        foreach (var kind in Enum.GetValues<RecordKind>().Where(kind => kind != RecordKind.Unspecified))
            Assert.Contains("\r\n", await Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.Csv, Kinds = { kind } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plover_OfATreatyAndAMeeting_HasTheirFields()
    {
        await service.StoreAsync(Exports.Documents);

        var events = (await Exports.LinesAsync(service.Channel, new ExportRequest { Format = ExportFormat.Plover })).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var meeting = events.Single(item => item.GetProperty("event")[0].GetString() == "CONSULT");
        Assert.Equal(("2004-05-01", "2004-05-31"), (meeting.GetProperty("date").GetString(), meeting.GetProperty("enddate").GetString()));
        var treaty = events.Single(item => item.GetProperty("event")[0].GetString() == "SUPPORT");
        Assert.Equal("2004-05-03", treaty.GetProperty("date").GetString());
        Assert.False(treaty.TryGetProperty("enddate", out _));
        Assert.Equal(["ISL", "WSM"], treaty.GetProperty("actor").EnumerateArray().Select(actor => actor.GetProperty("code").GetString()));
        Assert.Equal(["economic", "environment"], treaty.GetProperty("context").EnumerateArray().Select(context => context.GetString()));
        Assert.Equal(1, treaty.GetProperty("quad_code").GetInt32());
    }

    [Fact]
    public async Task CslJson_OfDocuments_IsOneArrayOfThem()
    {
        await service.StoreAsync(Exports.Documents);

        using var all = JsonDocument.Parse(await Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.CslJson }));
        using var some = JsonDocument.Parse(await Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.CslJson, From = "2004-05-02", To = "2004-05-31" }));

        Assert.Equal(Exports.Documents.Length, all.RootElement.GetArrayLength());
        var item = some.RootElement.EnumerateArray().Single();
        Assert.Equal(("article-newspaper", "Apia \"Daily\""), (item.GetProperty("type").GetString(), item.GetProperty("container-title").GetString()));
        Assert.Equal("[[2004,5,4]]", item.GetProperty("issued").GetProperty("date-parts").GetRawText());
    }

    [Fact]
    public async Task Request_ThatAFormatCannotServe_IsRefused()
    {
        var csv = await Assert.ThrowsAsync<RpcException>(() => Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.Csv }));
        var plover = await Assert.ThrowsAsync<RpcException>(() => Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.Plover, Kinds = { RecordKind.Place } }));
        var citations = await Assert.ThrowsAsync<RpcException>(() => Exports.FileAsync(service.Channel, new ExportRequest { Format = ExportFormat.CslJson, Kinds = { RecordKind.Event } }));
        var format = await Assert.ThrowsAsync<RpcException>(() => Exports.FileAsync(service.Channel, new ExportRequest { Format = (ExportFormat)77, From = "x" }));

        Assert.All([csv, plover, citations], error => Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "kinds"));
        Details.Check(format, StatusCode.InvalidArgument, ErrorReason.InvalidField, "format", "from");
    }

    [Fact]
    public async Task Export_WhileOthersWrite_IsOfOneMoment()
    {
        var own = new QueryService();
        await own.InitializeAsync();
        await own.StoreAsync([.. Enumerable.Range(0, 200).Select(i => Changes.Treaties.Of("KEN,UGA", i % 99) with { FileName = new string('x', 20_000) })]);
        using var call = new ExportService.ExportServiceClient(own.Channel).Export(new ExportRequest());
        using var bytes = new MemoryStream();
        Assert.True(await call.ResponseStream.MoveNext(default));
        call.ResponseStream.Current.Data.WriteTo(bytes);

        await own.StoreAsync(Changes.Treaties.Of("RWA,TZA", 5));
        await foreach (var piece in call.ResponseStream.ReadAllAsync())
            piece.Data.WriteTo(bytes);

        var items = System.Text.Encoding.UTF8.GetString(bytes.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JsonParser.Default.Parse<ExportItem>).ToList();
        Assert.Equal(99, items.Count(item => item.Reading is not null));
        Assert.Equal(99, items.Count(item => item.Agreement is not null));
        await own.DisposeAsync();
    }
}
