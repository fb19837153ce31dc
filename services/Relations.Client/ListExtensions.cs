using Relations.Client.Paging;
using Relations.V1;

namespace Relations.Client;

/// <summary>
/// Lists as asynchronous streams: <c>await foreach (var agreement in client.AllAsync(new ListAgreementsRequest { ... }))</c>. Pages are asked for as they
/// are needed, so that leaving early asks for no more. <c>page_size</c> is the size of a page, 500 when not set.
/// </summary>
public static class ListExtensions
{
    /// <summary>All agreements that match.</summary>
    public static IAsyncEnumerable<Agreement> AllAsync(this AgreementService.AgreementServiceClient client, ListAgreementsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListAgreementsAsync(page, cancellationToken: token), answer => answer.Agreements, cancellationToken);

    /// <summary>All events that match.</summary>
    public static IAsyncEnumerable<Event> AllAsync(this EventService.EventServiceClient client, ListEventsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListEventsAsync(page, cancellationToken: token), answer => answer.Events, cancellationToken);

    /// <summary>All figures that match.</summary>
    public static IAsyncEnumerable<Figure> AllAsync(this FigureService.FigureServiceClient client, ListFiguresRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListFiguresAsync(page, cancellationToken: token), answer => answer.Figures, cancellationToken);

    /// <summary>All people that match.</summary>
    public static IAsyncEnumerable<Person> AllAsync(this PersonService.PersonServiceClient client, ListPeopleRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListPeopleAsync(page, cancellationToken: token), answer => answer.People, cancellationToken);

    /// <summary>All institutions that match.</summary>
    public static IAsyncEnumerable<Institution> AllAsync(this InstitutionService.InstitutionServiceClient client, ListInstitutionsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListInstitutionsAsync(page, cancellationToken: token), answer => answer.Institutions, cancellationToken);

    /// <summary>All places that match.</summary>
    public static IAsyncEnumerable<Place> AllAsync(this PlaceService.PlaceServiceClient client, ListPlacesRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListPlacesAsync(page, cancellationToken: token), answer => answer.Places, cancellationToken);

    /// <summary>All projects that match.</summary>
    public static IAsyncEnumerable<Project> AllAsync(this ProjectService.ProjectServiceClient client, ListProjectsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListProjectsAsync(page, cancellationToken: token), answer => answer.Projects, cancellationToken);

    /// <summary>All documents that match.</summary>
    public static IAsyncEnumerable<Document> AllAsync(this DocumentService.DocumentServiceClient client, ListDocumentsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListDocumentsAsync(page, cancellationToken: token), answer => answer.Documents, cancellationToken);

    /// <summary>All discrepancies that match.</summary>
    public static IAsyncEnumerable<Discrepancy> AllAsync(this DiscrepancyService.DiscrepancyServiceClient client, ListDiscrepanciesRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListDiscrepanciesAsync(page, cancellationToken: token), answer => answer.Discrepancies, cancellationToken);

    /// <summary>All actors that match.</summary>
    public static IAsyncEnumerable<Actor> AllAsync(this ActorService.ActorServiceClient client, ListActorsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListActorsAsync(page, cancellationToken: token), answer => answer.Actors, cancellationToken);

    /// <summary>All pairs that match.</summary>
    public static IAsyncEnumerable<Pair> AllAsync(this ActorService.ActorServiceClient client, ListPairsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListPairsAsync(page, cancellationToken: token), answer => answer.Pairs, cancellationToken);

    /// <summary>The versions that read documents, of all that match.</summary>
    public static IAsyncEnumerable<ReadingVersion> AllAsync(this ReadingService.ReadingServiceClient client, ListReadingsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListReadingsAsync(page, cancellationToken: token), answer => answer.Readings, cancellationToken);

    /// <summary>All changes so far that match.</summary>
    public static IAsyncEnumerable<Change> AllAsync(this ChangeService.ChangeServiceClient client, ListChangesRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListChangesAsync(page, cancellationToken: token), answer => answer.Changes, cancellationToken);

    /// <summary>All entries of a history that match.</summary>
    public static IAsyncEnumerable<TimelineEntry> AllAsync(this TimelineService.TimelineServiceClient client, GetTimelineRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.GetTimelineAsync(page, cancellationToken: token), answer => answer.Entries, cancellationToken);

    /// <summary>All things found, the best first that match.</summary>
    public static IAsyncEnumerable<SearchHit> AllAsync(this SearchService.SearchServiceClient client, SearchRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.SearchAsync(page, cancellationToken: token), answer => answer.Hits, cancellationToken);

    /// <summary>All corrections that match.</summary>
    public static IAsyncEnumerable<Correction> AllAsync(this CorrectionService.CorrectionServiceClient client, ListCorrectionsRequest request, CancellationToken cancellationToken = default) =>
        Pages.AllAsync(request, (page, token) => client.ListCorrectionsAsync(page, cancellationToken: token), answer => answer.Corrections, cancellationToken);
}
