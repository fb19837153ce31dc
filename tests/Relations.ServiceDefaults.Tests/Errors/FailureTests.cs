using Google.Rpc;
using Grpc.Core;
using Relations.ServiceDefaults.Errors;
using Relations.Tests.V1;
using Relations.V1;

namespace Relations.ServiceDefaults.Tests.Errors;

public sealed class FailureTests
{
    [Fact]
    public async Task Failure_WithMetadata_ReachesTheClientAsErrorInfo()
    {
        await using var host = await ProbeHost.StartAsync();
        host.Service.Behaviour = _ => throw new Failure(ErrorReason.RecordNotFound, "No agreement has this id.")
            .WithMetadata("id", "agr-1")
            .ToException();

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Signal()));

        Assert.Equal(StatusCode.NotFound, failure.StatusCode);
        Assert.Equal((int)StatusCode.NotFound, Details.Of(failure).Code);
        Assert.Equal(failure.Status.Detail, Details.Of(failure).Message);
        var info = Details.InfoOf(failure);
        Assert.Equal("relations", info.Domain);
        Assert.Equal("ERROR_REASON_RECORD_NOT_FOUND", info.Reason);
        Assert.Equal("agr-1", info.Metadata["id"]);
    }

    [Fact]
    public async Task RequestCheck_SeveralWrongFields_ReachTheClientTogether()
    {
        await using var host = await ProbeHost.StartAsync();
        host.Service.Behaviour = _ =>
        {
            var check = new RequestCheck();
            check.Require(false, "page_size", "Zero or more.");
            check.Require(true, "page_token", "A token of this request.");
            check.Add("signed.start", "An EDTF date.");
            check.ThrowIfAny();
            return Task.CompletedTask;
        };

        var failure = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Signal()));

        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.Equal("ERROR_REASON_INVALID_FIELD", Details.InfoOf(failure).Reason);
        var fields = Details.Of(failure).Details.Single(detail => detail.Is(BadRequest.Descriptor)).Unpack<BadRequest>().FieldViolations;
        Assert.Equal(["page_size", "signed.start"], fields.Select(field => field.Field));
        Assert.Equal(["Zero or more.", "An EDTF date."], fields.Select(field => field.Description));
    }

    [Fact]
    public void RequestCheck_NothingWrong_LetsTheCallGoOn()
    {
        var check = new RequestCheck();
        check.Require(true, "page_size", "Zero or more.");

        check.ThrowIfAny();
    }
}
