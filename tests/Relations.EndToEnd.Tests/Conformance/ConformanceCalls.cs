using Google.Protobuf;
using Google.Protobuf.Reflection;
using Relations.Client;
using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Conformance;

/// <summary>A call of every method of every service, about the samples.</summary>
internal static class ConformanceCalls
{
    private const string Sample = "kenya-ethiopia-power-line.txt";
    private const int Endless = 2;

    /// <summary>Every method that there is.</summary>
    public static IReadOnlyList<MethodDescriptor> Methods { get; } =
    [
        .. typeof(Evidence).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Evidence).Namespace)
            .Select(type => type.GetProperty("Descriptor")?.GetValue(null))
            .OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods),
    ];

    /// <summary>The calls.</summary>
    /// <param name="channel">A connection to the query service, to learn ids.</param>
    public static async Task<IReadOnlyList<ConformanceCall>> AllAsync(RelationsChannel channel)
    {
        var requests = await RequestsAsync(channel);
        var missing = Methods.Select(method => method.FullName).Except(requests.Keys).ToList();
        Assert.True(missing.Count == 0, $"No call of these methods yet, add one here: {string.Join(", ", missing)}");
        return [.. Methods.Select(method => new ConformanceCall(method, requests[method.FullName], method.Name == "WatchChanges" ? Endless : 0))];
    }

    private static async Task<Dictionary<string, IMessage[]>> RequestsAsync(RelationsChannel channel)
    {
        var document = (await new DocumentService.DocumentServiceClient(channel).AllAsync(new ListDocumentsRequest()).FirstAsync(each => each.FileName == Sample)).Id;
        var bytes = ByteString.CopyFrom(await File.ReadAllBytesAsync(Path.Combine(Checkout.Samples, Sample)));
        string[] pair = ["NOR", "RUS"];
        var requests = new Dictionary<string, IMessage[]>(StringComparer.Ordinal);
        Add("AgreementService.ListAgreements", new ListAgreementsRequest { Between = { pair }, From = "2010", Types_ = { AgreementType.Treaty, AgreementType.Agreement }, IncludeTotalSize = true });
        Add("EventService.ListEvents", new ListEventsRequest { Between = { pair }, DateOverlap = DateOverlap.Certain });
        Add("FigureService.ListFigures", new ListFiguresRequest { Involving = { pair }, OrderBy = "date desc" });
        Add("PersonService.ListPeople", new ListPeopleRequest { Of = "RUS" });
        Add("InstitutionService.ListInstitutions", new ListInstitutionsRequest { PageSize = 2 });
        Add("PlaceService.ListPlaces", new ListPlacesRequest { PageSize = 2 });
        Add("ProjectService.ListProjects", new ListProjectsRequest { PageSize = 2 });
        Add("DocumentService.ListDocuments", new ListDocumentsRequest { PageSize = 2 });
        Add("AgreementService.GetAgreement", new GetAgreementRequest { Id = (await new AgreementService.AgreementServiceClient(channel).AllAsync(new ListAgreementsRequest()).FirstAsync()).Id, View = RecordView.Full });
        Add("EventService.GetEvent", new GetEventRequest { Id = (await new EventService.EventServiceClient(channel).AllAsync(new ListEventsRequest()).FirstAsync()).Id, View = RecordView.Full });
        Add("FigureService.GetFigure", new GetFigureRequest { Id = (await new FigureService.FigureServiceClient(channel).AllAsync(new ListFiguresRequest()).FirstAsync()).Id, View = RecordView.Full });
        Add("PersonService.GetPerson", new GetPersonRequest { Id = (await new PersonService.PersonServiceClient(channel).AllAsync(new ListPeopleRequest()).FirstAsync()).Id, View = RecordView.Full });
        Add("InstitutionService.GetInstitution", new GetInstitutionRequest { Id = (await new InstitutionService.InstitutionServiceClient(channel).AllAsync(new ListInstitutionsRequest()).FirstAsync()).Id });
        Add("PlaceService.GetPlace", new GetPlaceRequest { Id = (await new PlaceService.PlaceServiceClient(channel).AllAsync(new ListPlacesRequest()).FirstAsync()).Id });
        Add("ProjectService.GetProject", new GetProjectRequest { Id = (await new ProjectService.ProjectServiceClient(channel).AllAsync(new ListProjectsRequest()).FirstAsync()).Id });
        Add("DocumentService.GetDocument", new GetDocumentRequest { Id = document });
        Add("DiscrepancyService.ListDiscrepancies", new ListDiscrepanciesRequest { Between = { pair } });
        Add("ActorService.ListActors", new ListActorsRequest { OrderBy = "records desc" });
        Add("ActorService.ListPairs", new ListPairsRequest { Actor = "RUS" });
        Add("ChangeService.ListChanges", new ListChangesRequest { PageSize = 3, Kinds = { RecordKind.Agreement, RecordKind.Figure } });
        Add("ChangeService.WatchChanges", new WatchChangesRequest { Between = { pair } });
        Add("SearchService.Search", new SearchRequest { Query = "Medvedyev", PageSize = 5 });
        Add("SeriesService.GetSeries", new GetSeriesRequest { Between = { pair } });
        Add("TimelineService.GetTimeline", new GetTimelineRequest { Between = { pair }, PageSize = 5 });
        Add("TimelineService.GetTimelineYears", new GetTimelineYearsRequest { Between = { pair } });
        Add("ExportService.Export", new ExportRequest { Format = ExportFormat.Csv, Kinds = { RecordKind.Project } });
        Add("ImportService.Import", new ImportRequest { Redirect = new RecordRedirect { Id = new string('0', 32), Into = new string('1', 32) } });
        Add("ExtractionService.Extract", new ExtractRequest { Content = bytes, FileName = Sample, Published = "2022-12-01" });
        Add("IngestionService.SubmitDocument", new SubmitDocumentRequest { FileName = Sample, Content = bytes });
        Add("IngestionService.UploadDocument", new UploadDocumentRequest { FileName = Sample }, new UploadDocumentRequest { Chunk = bytes });
        Add("IngestionService.GetDocumentStatus", new GetDocumentStatusRequest { Id = document });
        Add("IngestionService.WatchDocuments", new WatchDocumentsRequest { Ids = { document } });
        Add("ExtractionService.ExtractAgain", new ExtractAgainRequest { Document = (await new DocumentService.DocumentServiceClient(channel).GetDocumentAsync(new GetDocumentRequest { Id = document })).Document });
        Add("ExtractionService.GetExtractor", new GetExtractorRequest());
        Add("ReadingService.ListReadings", new ListReadingsRequest { PageSize = 2 });
        Add("ReadingService.GetReading", new GetReadingRequest { Document = document });
        Add("ReadingService.StoreReading", new StoreReadingRequest { DryRun = true, Reading = (await new ReadingService.ReadingServiceClient(channel).GetReadingAsync(new GetReadingRequest { Document = document })).Reading });
        var correction = await CorrectionAsync(channel);
        Add("CorrectionService.CreateCorrection", correction.Request);
        Add("CorrectionService.GetCorrection", new GetCorrectionRequest { Id = correction.Id });
        Add("CorrectionService.ListCorrections", new ListCorrectionsRequest { Author = correction.Request.Author });
        Add("CorrectionService.RevertCorrection", new RevertCorrectionRequest { Id = correction.Id, Author = correction.Request.Author, Reason = "A test." });
        return requests;

        void Add(string method, params IMessage[] messages) => requests.Add($"{Evidence.Descriptor.File.Package}.{method}", messages);
    }

    /// <summary>A correction that has been reverted; asked for again, it is answered and not made anew.</summary>
    private static async Task<(CreateCorrectionRequest Request, string Id)> CorrectionAsync(RelationsChannel channel)
    {
        var project = await new ProjectService.ProjectServiceClient(channel).AllAsync(new ListProjectsRequest()).FirstAsync();
        var client = new CorrectionService.CorrectionServiceClient(channel);
        var request = new CreateCorrectionRequest
        {
            Author = "Conformance",
            Reason = "A test.",
            RequestId = "conformance",
            SetField = new SetField { Record = project.Id, Field = "name", Value = "\"Another name\"" },
        };
        var id = (await client.CreateCorrectionAsync(request)).Correction.Id;
        await client.RevertCorrectionAsync(new RevertCorrectionRequest { Id = id, Author = request.Author, Reason = "A test." });
        return (request, id);
    }
}
