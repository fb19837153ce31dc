using System.Runtime.Versioning;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Relations.Domain.Facts;
using Relations.Ingestion.Tests.Bus;
using Relations.Testing.RabbitMq;
using Relations.V1;

namespace Relations.Ingestion.Tests.Work;

/// <summary>A worker and a store on one bus, real files and a real bus.</summary>
[Collection(BrokerTests.Name)]
public sealed class WorkerTests(RabbitMqBroker broker) : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly Store _store = new();

    [SkippableTheory]
    [InlineData(Transports.InProcess)]
    [InlineData(Transports.RabbitMq)]
    public async Task DroppedFile_OnceStored_IsInDone(string transport)
    {
        await using var service = await StartAsync(transport);
        var id = Documents.IdOf(Documents.Text(1));

        var dropped = Documents.Drop(_data.Path, "folder/speech.txt", Documents.Text(1));
        await EventuallyDoneAsync(1);

        Assert.False(File.Exists(dropped));
        Assert.Equal(Documents.Text(1), File.ReadAllText(Path.Combine(_data.Path, "done", id[..2], id, "speech.txt")));
        Assert.Equal(new DocumentStatus { Id = id, FileName = "speech.txt", State = DocumentState.Stored }, await FinalAsync(service, id));
    }

    [Fact]
    public async Task OwnTables_ReachTheReadingAndItsVersion()
    {
        using var tables = new TemporaryFolder();
        File.WriteAllText(Path.Combine(tables.Path, "states.tsv"), "ZZZ\tZembla\tZemblan\tOnhava\n");
        var settings = new Dictionary<string, string?> { ["Ingestion:ResourceDirectory"] = tables.Path };
        await using var service = await Service.StartAsync(await broker.FreshAsync(Transports.InProcess), _data.Path, _store, settings);

        Documents.Drop(_data.Path, "treaty.txt", "Norway and Zembla signed a fisheries treaty in Oslo on 4 March 1998.");
        await EventuallyDoneAsync(1);

        var read = Assert.Single(_store.Readings);
        Assert.Equal(["NOR", "ZZZ"], Assert.Single(read.Facts.OfType<AgreementFact>()).Parties.Select(party => party.Value));
        Assert.StartsWith("1+", read.ExtractorVersion, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnTables_ThatCannotBeRead_StopTheStart()
    {
        using var tables = new TemporaryFolder();
        File.WriteAllText(Path.Combine(tables.Path, "states.tsv"), "ZZZ\n");
        var settings = new Dictionary<string, string?> { ["Ingestion:ResourceDirectory"] = tables.Path };
        var bus = await broker.FreshAsync(Transports.InProcess);

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => Service.StartAsync(bus, _data.Path, _store, settings));

        Assert.Contains("states.tsv, line 1", error.Message, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(Transports.InProcess)]
    [InlineData(Transports.RabbitMq)]
    public async Task LostOutcome_IsAskedForAgain(string transport)
    {
        _store.LosesOutcomes = true;
        await using var service = await StartAsync(transport);
        var id = Documents.IdOf(Documents.Text(1));
        Documents.Drop(_data.Path, "a.txt", Documents.Text(1));
        await Eventually.IsTrueAsync(() => _store.Deliveries.ContainsKey(id), "it is delivered");
        Assert.Equal(0, Documents.Done(_data.Path));
        await Eventually.IsTrueAsync(async () => (await StatusAsync(service, id)).State == DocumentState.Read, "it counts as read");

        _store.LosesOutcomes = false;
        await EventuallyDoneAsync(1);

        Assert.True(_store.Deliveries[id] > 1);
        Assert.False((await FinalAsync(service, id)).Duplicate);
    }

    [SkippableTheory]
    [InlineData(Transports.InProcess)]
    [InlineData(Transports.RabbitMq)]
    public async Task RestartedWorker_PublishesAgainWhatHasNoOutcome(string transport)
    {
        const int Count = 20;
        _store.LosesOutcomes = true;
        var settings = new Dictionary<string, string?> { ["Ingestion:OutcomeTimeout"] = "01:00:00" };
        var bus = await broker.FreshAsync(transport);
        await using (await Service.StartAsync(bus, _data.Path, _store, settings))
        {
            Documents.Drop(_data.Path, Count);
            await Eventually.IsTrueAsync(() => _store.Deliveries.Count == Count, "all are delivered");
        }
        Assert.Equal(0, Documents.Done(_data.Path));
        _store.LosesOutcomes = false;

        await using var again = await Service.StartAsync(bus, _data.Path, _store, settings);

        await EventuallyDoneAsync(Count);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(_data.Path, "work")));
        Assert.All(await Task.WhenAll(_store.Deliveries.Keys.Select(id => FinalAsync(again, id))), status => Assert.False(status.Duplicate));
    }

    [SkippableTheory]
    [InlineData(Transports.InProcess)]
    [InlineData(Transports.RabbitMq)]
    public async Task SameBytesTwice_AreStoredOnce_AndSaidSo(string transport)
    {
        await using var service = await StartAsync(transport);
        var id = Documents.IdOf(Documents.Text(1));
        Documents.Drop(_data.Path, "first.txt", Documents.Text(1));
        await EventuallyDoneAsync(1);
        await FinalAsync(service, id);

        var second = Documents.Drop(_data.Path, "second.txt", Documents.Text(1));
        await Eventually.IsTrueAsync(async () => !File.Exists(second) && await StatusAsync(service, id) is { State: DocumentState.Stored, Duplicate: true }, "the second is a duplicate");

        Assert.Equal(1, Documents.Done(_data.Path));
        Assert.Equal("first.txt", (await StatusAsync(service, id)).FileName);
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(_data.Path, "work"), id, SearchOption.AllDirectories));
    }

    [SkippableTheory]
    [InlineData(Transports.InProcess)]
    [InlineData(Transports.RabbitMq)]
    public async Task FileTheStoreRefuses_IsRejectedWithItsReason(string transport)
    {
        await using var service = await StartAsync(transport);
        Documents.Drop(_data.Path, "a.txt", Documents.Text(1));
        await EventuallyDoneAsync(1);
        _store.RefusedText = Documents.Text(2);

        Documents.Drop(_data.Path, "b.txt", Documents.Text(2));
        var reason = await ReasonAsync("b.txt");

        Assert.Equal("EVIDENCE_MISMATCH", reason.GetProperty("reason").GetString());
        var status = await FinalAsync(service, Documents.IdOf(Documents.Text(2)));
        Assert.Equal((DocumentState.Rejected, RejectionReason.EvidenceMismatch, "refused"), (status.State, status.Reason, status.Detail));
    }

    [SkippableTheory]
    [InlineData("empty.txt", 0, "EMPTY")]
    [InlineData("blank.txt", 100, "EMPTY")]
    [InlineData("large.txt", (16 * 1024 * 1024) + 1, "TOO_LARGE")]
    public async Task FileThatCannotBeRead_IsRejectedUntouched(string name, int spaces, string expected)
    {
        await using var service = await StartAsync(Transports.InProcess);
        var text = new string(' ', spaces);

        Documents.Drop(_data.Path, name, text);
        var reason = await ReasonAsync(name);

        Assert.Equal(expected, reason.GetProperty("reason").GetString());
        Assert.Equal(Documents.IdOf(text), reason.GetProperty("id").GetString());
        await Eventually.IsTrueAsync(() => File.Exists(Path.Combine(_data.Path, "rejected", name)), "the file is beside its reason");
        Assert.Equal(spaces, new FileInfo(Path.Combine(_data.Path, "rejected", name)).Length);
        Assert.Empty(_store.Deliveries);
    }

    [SkippableFact]
    public async Task ReadingThatDoesNotFitIntoAnEvent_IsRejected()
    {
        await using var service = await StartAsync(Transports.InProcess);

        Documents.Drop(_data.Path, "long.txt", string.Join("\n\n", Enumerable.Range(0, 70_000).Select(Documents.Text)));
        var reason = await ReasonAsync("long.txt");

        Assert.Equal("READING_TOO_LARGE", reason.GetProperty("reason").GetString());
    }

    [SkippableFact]
    public async Task LinkInTheDropFolder_IsRejectedAndNotFollowed()
    {
        await using var service = await StartAsync(Transports.InProcess);
        var outside = Path.Combine(_data.Path, "outside.txt");
        File.WriteAllText(outside, Documents.Text(1));

        File.CreateSymbolicLink(Path.Combine(_data.Path, "drop", "link.txt"), outside);
        var reason = await ReasonAsync("link.txt");

        Assert.Equal("UNKNOWN_FORMAT", reason.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, reason.GetProperty("id").ValueKind);
        Assert.True(File.Exists(outside));
        Assert.Empty(_store.Deliveries);
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public async Task FileInAFolderOfSomebodyElses_StaysAndKeepsNoOtherWaiting()
    {
        Skip.If(Environment.IsPrivilegedProcess, "Nothing is closed to root.");
        await using var service = await StartAsync(Transports.InProcess, new Dictionary<string, string?> { ["Ingestion:Window"] = "2" });
        var closed = Documents.Drop(_data.Path, "closed/a.txt", Documents.Text(1));
        File.SetUnixFileMode(Path.GetDirectoryName(closed)!, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        // Long enough for more looks than the window has slots.
        await Task.Delay(TimeSpan.FromSeconds(2));

        Documents.Drop(_data.Path, "b.txt", Documents.Text(2));
        await EventuallyDoneAsync(1);
        Assert.True(File.Exists(closed));

        File.SetUnixFileMode(Path.GetDirectoryName(closed)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await EventuallyDoneAsync(2);
    }

    [SkippableTheory]
    [InlineData(Transports.InProcess)]
    [InlineData(Transports.RabbitMq)]
    public async Task MoreFilesThanTheWindowTakes_AllPassThroughIt(string transport)
    {
        const int Count = 60;
        Documents.Drop(_data.Path, Count);

        await using var service = await StartAsync(transport, new Dictionary<string, string?> { ["Ingestion:Window"] = "3" });

        await EventuallyDoneAsync(Count);
        Assert.Equal(Count, _store.Deliveries.Count);
        Assert.All(_store.Deliveries.Values, deliveries => Assert.Equal(1, deliveries));
    }

    [SkippableFact]
    public async Task TwoWorkersOnOneFolder_ShareIt_AndEachTellsOfBoth()
    {
        const int Count = 60;
        var bus = await broker.FreshAsync();
        await using var query = await Service.StartAsync(bus, store: _store);
        await using var first = await Service.StartAsync(bus, _data.Path);
        await using var second = await Service.StartAsync(bus, _data.Path);

        Documents.Drop(_data.Path, Count);
        await EventuallyDoneAsync(Count);

        Assert.All(_store.Deliveries.Values, deliveries => Assert.Equal(1, deliveries));
        foreach (var id in _store.Deliveries.Keys)
            Assert.Equal(await FinalAsync(first, id), await FinalAsync(second, id));
    }

    public void Dispose() => _data.Dispose();

    private async Task<Service> StartAsync(string transport, IReadOnlyDictionary<string, string?>? settings = null) =>
        await Service.StartAsync(await broker.FreshAsync(transport), _data.Path, _store, settings);

    private Task EventuallyDoneAsync(int count) => Eventually.IsTrueAsync(() => Documents.Done(_data.Path) == count, $"{count} files are done");

    private async Task<JsonElement> ReasonAsync(string name)
    {
        var path = Path.Combine(_data.Path, "rejected", name);
        await Eventually.IsTrueAsync(() => Path.Exists(path), $"{name} is rejected");
        using var reason = JsonDocument.Parse(await File.ReadAllTextAsync(path + ".reason.json"));
        return reason.RootElement.Clone();
    }

    private static async Task<DocumentStatus> StatusAsync(Service service, string id) =>
        (await service.Client.GetDocumentStatusAsync(new GetDocumentStatusRequest { Id = id })).Status;

    /// <summary>A document's state once nothing more happens to it: its file is moved a moment before that is said.</summary>
    private static async Task<DocumentStatus> FinalAsync(Service service, string id)
    {
        using var call = service.Client.WatchDocuments(new WatchDocumentsRequest { Ids = { id } });
        DocumentStatus? last = null;
        while (await call.ResponseStream.MoveNext(default))
            last = call.ResponseStream.Current.Status;
        return last ?? throw new InvalidOperationException("A watch tells the present state.");
    }
}
