using Google.Protobuf.Reflection;
using Grpc.Core;
using Relations.Client.Calls;
using Relations.V1;

namespace Relations.Client.Tests;

public sealed class ChannelTests
{
    [Fact]
    public async Task Call_ThatChangesNothing_IsMadeAgainWhenTheServiceIsAway()
    {
        await using var server = await FakeServer.StartAsync();
        server.Script.Outages = 3;

        var answer = await new AgreementService.AgreementServiceClient(server.Channel).GetAgreementAsync(new GetAgreementRequest { Id = "1" });

        Assert.Equal("1", answer.Agreement.Id);
        Assert.Equal(4, server.Script.Calls.Count);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public async Task Call_ThatFailsOnceTooOften_TellsTheReason(int attempts)
    {
        await using var server = await FakeServer.StartAsync(new RelationsChannelOptions { Attempts = attempts });
        server.Script.Outages = 10;
        var client = new AgreementService.AgreementServiceClient(server.Channel);

        var error = await Assert.ThrowsAsync<RelationsException>(async () => await client.GetAgreementAsync(new GetAgreementRequest { Id = "1" }));

        Assert.Equal((ErrorReason.StoreUnavailable, StatusCode.Unavailable), (error.Reason, error.StatusCode));
        Assert.Equal(attempts, server.Script.Calls.Count);
    }

    [Fact]
    public async Task Call_ThatPromisesNothing_IsMadeOnce()
    {
        await using var server = await FakeServer.StartAsync();
        server.Script.Outages = 1;
        var client = new ExtractionService.ExtractionServiceClient(server.Channel);

        await Assert.ThrowsAsync<RelationsException>(async () => await client.ExtractAsync(new ExtractRequest()));

        Assert.Single(server.Script.Calls);
    }

    [Fact]
    public void Repeatable_Methods_AreThoseThatReadAndThatPut()
    {
        var names = typeof(Evidence).Assembly.GetTypes().Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<ServiceDescriptor>()
            .SelectMany(service => service.Methods).Where(RetryRules.IsRepeatable).Select(method => method.Name).ToList();
        Assert.Superset(new HashSet<string> { "GetAgreement", "ListEvents", "Search", "GetSeries", "WatchChanges", "Export", "SubmitDocument" }, names.ToHashSet());
        Assert.Empty(names.Intersect(["Extract", "Import", "UploadDocument"]));
    }

    [Fact]
    public async Task Call_WithoutADeadline_HasThatOfTheChannel()
    {
        await using var server = await FakeServer.StartAsync(new RelationsChannelOptions { Deadline = TimeSpan.FromSeconds(0.3) });
        var client = new AgreementService.AgreementServiceClient(server.Channel);

        var error = await Assert.ThrowsAsync<RelationsException>(async () => await client.GetAgreementAsync(new GetAgreementRequest { Id = FakeAgreements.Endless }));

        Assert.Equal((StatusCode.DeadlineExceeded, ErrorReason.Unspecified, ""), (error.StatusCode, error.Reason, error.ReasonName));
    }

    [Fact]
    public async Task Failure_OfACall_HasItsReasonMetadataAndFields()
    {
        await using var server = await FakeServer.StartAsync();
        var client = new AgreementService.AgreementServiceClient(server.Channel);

        var missing = await Assert.ThrowsAsync<RelationsException>(async () => await client.GetAgreementAsync(new GetAgreementRequest { Id = "x" }));
        var wrong = Assert.Throws<RelationsException>(() => client.ListAgreements(new ListAgreementsRequest { From = "never" }));

        Assert.Equal((ErrorReason.RecordNotFound, "ERROR_REASON_RECORD_NOT_FOUND", "x"), (missing.Reason, missing.ReasonName, missing.Metadata["id"]));
        Assert.Equal("ERROR_REASON_RECORD_NOT_FOUND: No such record.", missing.Message);
        Assert.Equal(("from", "A day."), (wrong.Violations.Single().Field, wrong.Violations.Single().Description));
    }

    [Fact]
    public async Task Failure_OfAServerThatIsNotThere_HasNoReason()
    {
        using var channel = RelationsChannel.ForAddress("http://127.0.0.1:1", new RelationsChannelOptions { Attempts = 1 });
        var error = await Assert.ThrowsAsync<RelationsException>(async () => await new AgreementService.AgreementServiceClient(channel).ListAgreementsAsync(new ListAgreementsRequest()));
        Assert.Equal((StatusCode.Unavailable, ErrorReason.Unspecified), (error.StatusCode, error.Reason));
    }
}
