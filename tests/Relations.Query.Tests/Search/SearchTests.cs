using Grpc.Core;
using Npgsql;
using Relations.Contracts;
using Relations.Domain.Facts;
using Relations.V1;
using EventType = Relations.Domain.Facts.EventType;

namespace Relations.Query.Tests.Search;

public sealed class SearchTests(SearchTests.Stored stored) : IClassFixture<SearchTests.Stored>
{
    private SearchService.SearchServiceClient Client => new(stored.Service.Channel);

    [Theory]
    [InlineData("pipelines", "Gas pipeline opens|Report on a pipeline|Pipeline Accord")]
    [InlineData("\"gas pipeline\"", "Gas pipeline opens")]
    [InlineData("pipeline -gas", "Report on a pipeline|Pipeline Accord")]
    [InlineData("volcano or accord", "Pipeline Accord|Report on a pipeline")]
    [InlineData("pipeline volcano", "")]
    [InlineData("the of and", "")]
    public async Task Words_FindDocumentsAndRecords(string query, string titles)
    {
        var answer = await Client.SearchAsync(new SearchRequest { Query = query, Kinds = { SearchKind.Document, SearchKind.Agreement } });

        Assert.Equal(titles.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(), answer.Hits.Select(hit => hit.Title).Order());
        Assert.Equal(answer.Hits.Select(hit => hit.Score).OrderDescending(), answer.Hits.Select(hit => hit.Score));
        Assert.False(answer.Partial);
    }

    [Fact]
    public async Task Title_ThatHasTheWords_GoesFirst()
    {
        var answer = await Client.SearchAsync(new SearchRequest { Query = "gas pipeline", Kinds = { SearchKind.Document } });

        Assert.Equal("Gas pipeline opens", answer.Hits[0].Title);
        Assert.Equal([(0, 3), (4, 12)], answer.Hits[0].TitleHighlights.Select(range => (range.Start, range.End)));
    }

    [Theory]
    [InlineData("Korgas", "Khorgos", SearchFormOrigin.Sound)]
    [InlineData("Horgos", "Khorgos", SearchFormOrigin.Name)]
    [InlineData("Nazarbaev", "Nazarbayev", SearchFormOrigin.Sound)]
    [InlineData("nazarbyaev", "nazarbayev", SearchFormOrigin.Sound)]
    [InlineData("Nazabrayev", "nazarbayev", SearchFormOrigin.Spelling)]
    [InlineData("Northern Development Bank", "NDB", SearchFormOrigin.Name)]
    public async Task Names_InAnotherSpelling_AreFoundAndSaidToBe(string typed, string found, SearchFormOrigin origin)
    {
        var answer = await Client.SearchAsync(new SearchRequest { Query = typed });

        var form = Assert.Single(answer.Forms, form => form.Form.Equals(found, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((typed, origin), (form.Typed, form.Origin));
        Assert.Contains(answer.Hits, hit => hit.Document is not null && hit.Forms.Contains(form.Form) && Highlighted(hit).Contains(found, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Phrase_IsTakenAsItIs()
    {
        var answer = await Client.SearchAsync(new SearchRequest { Query = "\"Korgas\"" });

        Assert.Empty(answer.Forms);
        Assert.Empty(answer.Hits);
    }

    [Fact]
    public async Task Snippets_AreExactlyTheCharactersOfTheirDocument()
    {
        var answer = await Client.SearchAsync(new SearchRequest { Query = "astride crossing" });

        var hit = Assert.Single(answer.Hits, hit => hit.Document is not null);
        var text = (await new DocumentService.DocumentServiceClient(stored.Service.Channel).GetDocumentAsync(new GetDocumentRequest { Id = hit.Document.Id })).Document.Text;
        var points = text.EnumerateRunes().ToArray();
        Assert.NotEmpty(hit.Snippets);
        Assert.All(hit.Snippets, snippet =>
        {
            Assert.Equal(hit.Document.Id, snippet.Evidence.Document);
            Assert.Equal(snippet.Evidence.Quote, string.Concat(points[snippet.Evidence.Start..snippet.Evidence.End]));
            Assert.NotEmpty(snippet.Highlights);
            Assert.All(snippet.Highlights, range => Assert.InRange(range.End, range.Start + 1, snippet.Evidence.End));
        });
        Assert.Contains("astride", Highlighted(hit));
    }

    [Fact]
    public async Task Record_IsShownBySentencesThatHaveTheWords()
    {
        var answer = await Client.SearchAsync(new SearchRequest { Query = "talks dryports", Kinds = { SearchKind.Event } });

        var hit = Assert.Single(answer.Hits);
        Assert.Equal(V1.Record.ItemOneofCase.Event, hit.Record.ItemCase);
        Assert.Equal("held talks on a dryport", Assert.Single(hit.Snippets).Evidence.Quote);
        Assert.Equal(["talks", "dryport"], Highlighted(hit));
    }

    [Fact]
    public async Task Filters_RestrictDocumentsAndRecords()
    {
        async Task<IEnumerable<string>> FindAsync(SearchRequest request)
        {
            request.Query = "pipeline or talks";
            return (await Client.SearchAsync(request)).Hits.Select(hit => hit.Title).Order();
        }

        Assert.Equal(["Gas pipeline opens", "Talks"], await FindAsync(new SearchRequest { Between = { "CHN", "KAZ" } }));
        Assert.Equal(["Pipeline Accord", "Report on a pipeline"], await FindAsync(new SearchRequest { Involving = { "NOR", "ITA" } }));
        Assert.Equal(["Gas pipeline opens"], await FindAsync(new SearchRequest { From = "2012", To = "2013", DateOverlap = DateOverlap.Certain, Kinds = { SearchKind.Document } }));
        Assert.Equal(["Pipeline Accord", "Report on a pipeline"], await FindAsync(new SearchRequest { Outlet = "The Courier" }));
        Assert.Equal(["Pipeline Accord"], await FindAsync(new SearchRequest { Outlet = "The Courier", Kinds = { SearchKind.Agreement } }));
    }

    [Fact]
    public async Task Pages_GiveEachHitOnce()
    {
        var request = new SearchRequest { Query = "pipeline or talks or khorgos or bank" };
        var all = (await Client.SearchAsync(request)).Hits.Select(hit => hit.Title).ToList();
        var seen = new List<string>();
        request.PageSize = 2;
        do
        {
            var page = await Client.SearchAsync(request);
            seen.AddRange(page.Hits.Select(hit => hit.Title));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.True(all.Count > 4);
        Assert.Equal(all, seen);
    }

    public static TheoryData<string> Hostile => new(
        string.Concat(Enumerable.Repeat("a ", 500)),
        string.Concat(Enumerable.Range(0, 140).Select(i => $"word{i} or ")),
        "'); DROP TABLE records; --", "a' | 'b", "\\' \\", "!!! & | <-> ( ) :*", "a:* & b", "\"", "\"\"", "- -- -\"", "(((((((((x", "x\u0001\u2028\ud83d\ude00", "%_%", ".*+?[a-z]{9}^$", "or or or x or",
        "-x y", "\"unclosed phrase", "http://example.org/a?b=c&d", "ﬁ İ ß ẞ");

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Query_OfAnyText_IsAnsweredOrRefusedByItsField(string query)
    {
        try
        {
            await Client.SearchAsync(new SearchRequest { Query = query });
        }
        catch (RpcException error)
        {
            Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "query");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-pipeline")]
    [InlineData("x or -y")]
    [InlineData("a\0b")]
    public async Task Query_WithoutAWordToFind_IsRefused(string query)
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Client.SearchAsync(new SearchRequest { Query = query, Kinds = { SearchKind.Unspecified } }));

        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, ["query", "kinds[0]"]);
    }

    [Fact]
    public async Task NameWords_OfRecordsStoredBefore_AreCollectedAtStart()
    {
        await using var source = NpgsqlDataSource.Create(stored.Service.ConnectionString);
        await using var count = source.CreateCommand("SELECT count(*) FROM name_words");
        var before = await count.ExecuteScalarAsync();
        await using (var clear = source.CreateCommand("DELETE FROM name_words"))
            await clear.ExecuteNonQueryAsync();

        await QueryService.Start(stored.Service.ConnectionString).DisposeAsync();

        Assert.Equal(before, await count.ExecuteScalarAsync());
        Assert.NotEqual(0L, before);
    }

    private static IEnumerable<string> Highlighted(SearchHit hit) => hit.Snippets.SelectMany(snippet => snippet.Highlights.Select(range =>
        string.Concat(snippet.Evidence.Quote.EnumerateRunes().Skip(range.Start - snippet.Evidence.Start).Take(range.End - range.Start))));

    /// <summary>A service that has read three papers.</summary>
    public sealed class Stored : IAsyncLifetime
    {
        public QueryService Service { get; } = new();

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            Assert.All(await Service.StoreAsync(Opening(), Report(), Names()), outcome => Assert.Null(outcome.Rejection));
        }

        public Task DisposeAsync() => Service.DisposeAsync();

        private static DocumentRead Opening() => new Article(
            "Gas pipeline opens\n\nA gas pipeline was opened on 2 May 2012. In June 2012 officials of China and Kazakhstan held talks on a dryport.", "2012-06-30", "Evening Post")
            .Event("held talks on a dryport", "Talks", EventType.Meeting, "CHN,KAZ", "2012-06");

        private static DocumentRead Report() => new Article(
            "Report on a pipeline\n\nNorway and Italy concluded the Pipeline Accord in 2009.", "2010-01-01", "The Courier")
            .Agreement("the Pipeline Accord in 2009", "Pipeline Accord", "ITA,NOR", "2009");

        private static DocumentRead Names()
        {
            var article = new Article(
                "Names 😀\n\n" + string.Concat(Enumerable.Repeat("Much else is told here, which nobody looks for. ", 12))
                + "Khorgos, which some call Horgos, lies astride 😀 the border; the crossing is busy. "
                + "Nursultan Nazarbayev was there. The Northern Development Bank (NDB) pays. The NDB has money.", "2015");
            return article
                .Person("Nursultan Nazarbayev was there", "Nursultan Nazarbayev", ["Nursultan Nazarbayev", "Nazarbayev"])
                .Add(new PlaceFact { Name = "Khorgos", Variants = ["Khorgos", "Horgos"], Evidence = [article.At("Khorgos, which some call Horgos")], Confidence = 1 })
                .Add(new InstitutionFact
                {
                    Name = "Northern Development Bank",
                    Variants = ["Northern Development Bank", "NDB"],
                    Members = [],
                    Evidence = [article.At("The Northern Development Bank (NDB) pays")],
                    Confidence = 1,
                });
        }
    }
}
