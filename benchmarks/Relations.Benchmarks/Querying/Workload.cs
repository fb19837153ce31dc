using Google.Protobuf;
using Relations.Benchmarks.Corpus;
using Relations.Benchmarks.Serving;
using Relations.V1;

namespace Relations.Benchmarks.Querying;

/// <summary>The calls that are measured, on a store.</summary>
internal sealed class Workload
{
    private const int PageSize = 50;
    private const int KnownRecords = 1000;

    private readonly AgreementService.AgreementServiceClient _agreements;
    private readonly TimelineService.TimelineServiceClient _timelines;
    private readonly SearchService.SearchServiceClient _search;
    private readonly Bare.BareClient _bare;
    private readonly List<Agreement> _known;

    private Workload(BenchmarkStore store, List<Agreement> known)
    {
        (Store, _known) = (store, known);
        (_agreements, _timelines, _search, _bare) = (new(store.Channel), new(store.Channel), new(store.Channel), new(store.Channel));
    }

    /// <summary>The store.</summary>
    public BenchmarkStore Store { get; }

    /// <summary>Prepares calls about records from all over the store.</summary>
    public static async Task<Workload> OfAsync(BenchmarkStore store)
    {
        await using var command = store.Source.CreateCommand($"SELECT message FROM records WHERE kind = 0 ORDER BY id LIMIT {KnownRecords}");
        await using var reader = await command.ExecuteReaderAsync();
        var known = new List<Agreement>();
        while (await reader.ReadAsync())
            known.Add(Agreement.Parser.ParseFrom(reader.GetFieldValue<byte[]>(0)));
        return new Workload(store, known);
    }

    /// <summary>One record, by its id.</summary>
    public Task<GetAgreementResponse> Get(int i) => _agreements.GetAgreementAsync(new GetAgreementRequest { Id = Known(i).Id }).ResponseAsync;

    /// <summary>The statement of <see cref="Get"/>, bare.</summary>
    public Task<Rows> BareGet(int i) => _bare.GetAsync(new BareGet { Id = Known(i).Id }).ResponseAsync;

    /// <summary>A page of what a state agreed with anybody in twenty years.</summary>
    public Task<ListAgreementsResponse> List(int i) =>
        _agreements.ListAgreementsAsync(new ListAgreementsRequest { PageSize = PageSize, Between = { Known(i).Parties[0] }, From = "1995-01-01", To = "2014-12-31" }).ResponseAsync;

    /// <summary>A page of what two states agreed in twenty years.</summary>
    public Task<ListAgreementsResponse> ListOfPair(int i) =>
        _agreements.ListAgreementsAsync(new ListAgreementsRequest { PageSize = PageSize, Between = { Known(i).Parties }, From = "1995-01-01", To = "2014-12-31" }).ResponseAsync;

    /// <summary>A page of the agreements of a type that a state concluded.</summary>
    public Task<ListAgreementsResponse> ListOfType(int i) =>
        _agreements.ListAgreementsAsync(new ListAgreementsRequest { PageSize = PageSize, Between = { Known(i).Parties[0] }, Types_ = { Known(i).Type } }).ResponseAsync;

    /// <summary>A page of the history of two states.</summary>
    public Task<GetTimelineResponse> Timeline(int i) => _timelines.GetTimelineAsync(new GetTimelineRequest { PageSize = PageSize, Between = { Known(i).Parties } }).ResponseAsync;

    /// <summary>The statement of <see cref="List"/>, bare.</summary>
    public Task<Rows> BareList(int i) =>
        _bare.ListAsync(new BareList { Size = PageSize, Party = Known(i).Parties[0], From = "1995-01-01", To = "2014-12-31" }).ResponseAsync;

    /// <summary>What two words of a title find.</summary>
    public Task<SearchResponse> Search(int i) => FindAsync(string.Join(' ', Known(i).Title.Split(' ')[2..4]));

    /// <summary>What a title in quotation marks finds.</summary>
    public Task<SearchResponse> SearchPhrase(int i) => FindAsync($"\"{Known(i).Title}\"");

    /// <summary>What a word of every agreement and one of the most frequent others find.</summary>
    public Task<SearchResponse> SearchFrequent(int i) => FindAsync("agreement " + Vocabulary.Word(i % 10));

    /// <summary>Bytes back and forth.</summary>
    public Func<int, Task> Echo(int size)
    {
        var bytes = new Bytes { Payload = UnsafeByteOperations.UnsafeWrap(new byte[size]) };
        return _ => _bare.EchoAsync(bytes).ResponseAsync;
    }

    /// <summary>Fails when the bare statements do not bring what the service answers: they would be other work.</summary>
    public async Task CheckBareAsync()
    {
        for (var i = 0; i < 20; i++)
        {
            var (rows, records) = ((await BareList(i)).Messages.Append((await BareGet(i)).Messages[0]), (await List(i)).Agreements.Append((await Get(i)).Agreement));
            if (!rows.SequenceEqual(records.Select(record => record.ToByteString())))
                throw new InvalidOperationException("The bare statements bring other rows than the service: they must be made equal again.");
        }
    }

    private Agreement Known(int i) => _known[i % _known.Count];

    private Task<SearchResponse> FindAsync(string query) => _search.SearchAsync(new SearchRequest { Query = query, PageSize = 20 }).ResponseAsync;
}
