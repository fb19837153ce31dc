using Relations.EndToEnd.Tests.Articles;
using Relations.EndToEnd.Tests.Running;
using Relations.Testing.Postgres;
using Relations.Testing.RabbitMq;

namespace Relations.EndToEnd.Tests.Separate;

/// <summary>Workers and the query service as processes of their own, with a real broker between them that no other test has used.</summary>
public sealed class SeparateProcessTests : IAsyncLifetime, IDisposable
{
    private const string ReadingsQueue = "document-read";

    private readonly RabbitMqBroker _broker = new();
    private readonly PostgresDatabase _database = new();
    private readonly TemporaryFolder _folder = new();

    private Spool Spool => new(_folder["data"]);

    public async Task InitializeAsync()
    {
        await _broker.InitializeAsync();
        await _database.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        await _broker.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task Worker_StartedBeforeTheQueryServiceHasEverRun_LosesNothing()
    {
        Skip.If(_broker.SkipReason is not null, _broker.SkipReason);
        var articles = TreatyArticles.Make(100);
        TreatyArticles.WriteTo(Spool.Drop, articles);
        await using var worker = ServiceProcess.StartWorker(_broker.Configuration, _folder["data"]);
        await worker.ReadyAsync();
        await Eventually.HoldsAsync(async () => await _broker.MessagesInAsync(ReadingsQueue) >= articles.Count, "every reading waits in the queue", () => worker.Story);

        await using var query = ServiceProcess.StartQuery(_broker.Configuration, _database.ConnectionString);

        await AreStoredOnceAsync(articles, query, worker);
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Broker_GoneInTheMiddle_LosesNothing(bool killed)
    {
        Skip.If(_broker.SkipReason is not null, _broker.SkipReason);
        Skip.IfNot(_broker.IsOurs, "The broker is not the tests' own and cannot be stopped.");
        var articles = TreatyArticles.Make(300);
        await using var query = ServiceProcess.StartQuery(_broker.Configuration, _database.ConnectionString);
        await using var worker = ServiceProcess.StartWorker(_broker.Configuration, _folder["data"]);
        await Task.WhenAll(query.ReadyAsync(), worker.ReadyAsync());
        TreatyArticles.WriteTo(Spool.Drop, articles);
        await UntilSomeAreDoneAsync(articles.Count, worker);

        await (killed ? _broker.KillAsync() : _broker.StopAsync());
        await _broker.StartAsync();

        await AreStoredOnceAsync(articles, query, worker);
    }

    [SkippableFact]
    public async Task Broker_StartedAfterTheServices_LosesNothing()
    {
        Skip.If(_broker.SkipReason is not null, _broker.SkipReason);
        Skip.IfNot(_broker.IsOurs, "The broker is not the tests' own and cannot be stopped.");
        await _broker.StopAsync();
        var articles = TreatyArticles.Make(30);
        TreatyArticles.WriteTo(Spool.Drop, articles);
        await using var query = ServiceProcess.StartQuery(_broker.Configuration, _database.ConnectionString);
        await using var worker = ServiceProcess.StartWorker(_broker.Configuration, _folder["data"]);
        await Task.WhenAll(query.ReadyAsync(), worker.ReadyAsync());

        await _broker.StartAsync();

        await AreStoredOnceAsync(articles, query, worker);
    }

    [SkippableFact]
    public async Task Workers_TwoOnOneDropFolderAndOneKilled_StoreAllOnce()
    {
        Skip.If(_broker.SkipReason is not null, _broker.SkipReason);
        var articles = TreatyArticles.Make(300);
        await using var query = ServiceProcess.StartQuery(_broker.Configuration, _database.ConnectionString);
        await using var first = ServiceProcess.StartWorker(_broker.Configuration, _folder["data"]);
        await using var second = ServiceProcess.StartWorker(_broker.Configuration, _folder["data"]);
        await Task.WhenAll(query.ReadyAsync(), first.ReadyAsync(), second.ReadyAsync());
        TreatyArticles.WriteTo(Spool.Drop, articles);
        await UntilSomeAreDoneAsync(articles.Count, second);

        await first.KillAsync();

        await AreStoredOnceAsync(articles, query, second);
    }

    private Task UntilSomeAreDoneAsync(int count, ServiceProcess worker) =>
        Eventually.HoldsAsync(() => Spool.Done.Count >= count / 10, "some documents are done", () => $"{Spool.Story}\n{worker.Story}");

    private async Task AreStoredOnceAsync(IReadOnlyList<Article> articles, ServiceProcess query, ServiceProcess worker)
    {
        await query.ReadyAsync();
        await Eventually.HoldsAsync(() => Spool.Done.Count == articles.Count && Spool.Pending.Count == 0, "every file is done", () => $"{Spool.Story}\n{worker.Story}\n{query.Story}");
        await articles.AreStoredOnceAsync(new CommandLine(query.Url, worker.Url), Spool);
    }
}
