using System.Net;
using Google.Rpc;
using Grpc.Core;
using Relations.HttpJson.Answers;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.HttpJson.Tests.Answers;

/// <summary>Errors of calls, as HTTP answers them.</summary>
[Collection(ShapesTests.Name)]
public sealed class ErrorTests(ShapesHost host)
{
    public static TheoryData<ErrorReason> Reasons => new(Enum.GetValues<ErrorReason>().Where(reason => reason != ErrorReason.Unspecified));

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task Failure_OfAnyReason_HasTheStatusOfItsCodeAndItsDetails(ErrorReason reason)
    {
        using var response = await host.SendAsync("GET", $"/v1/shapes/x?fails={(int)reason}");

        Assert.Equal(HttpStatus.Of((int)ErrorReasons.Code(reason)), (int)response.StatusCode);
        Assert.Null(response.Headers.ETag);
        var status = await ShapesHost.ErrorAsync(response);
        Assert.Equal((int)ErrorReasons.Code(reason), status.Code);
        var info = ShapesHost.Detail<ErrorInfo>(status);
        Assert.Equal((ErrorReasons.Name(reason), ErrorReasons.Domain, "x"), (info.Reason, info.Domain, info.Metadata["shape"]));
    }

    // https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    [Theory]
    [InlineData(StatusCode.Cancelled, 499)]
    [InlineData(StatusCode.Unknown, 500)]
    [InlineData(StatusCode.InvalidArgument, 400)]
    [InlineData(StatusCode.DeadlineExceeded, 504)]
    [InlineData(StatusCode.NotFound, 404)]
    [InlineData(StatusCode.AlreadyExists, 409)]
    [InlineData(StatusCode.PermissionDenied, 403)]
    [InlineData(StatusCode.ResourceExhausted, 429)]
    [InlineData(StatusCode.FailedPrecondition, 400)]
    [InlineData(StatusCode.Aborted, 409)]
    [InlineData(StatusCode.OutOfRange, 400)]
    [InlineData(StatusCode.Unimplemented, 501)]
    [InlineData(StatusCode.Internal, 500)]
    [InlineData(StatusCode.Unavailable, 503)]
    [InlineData(StatusCode.DataLoss, 500)]
    [InlineData(StatusCode.Unauthenticated, 401)]
    public async Task Failure_WithoutDetails_HasTheStatusOfItsCodeAndItsWords(StatusCode code, int expected)
    {
        using var response = await host.SendAsync("GET", $"/v1/shapes/x?fails_bare={(int)code}");

        Assert.Equal(expected, (int)response.StatusCode);
        Assert.Equal(new Google.Rpc.Status { Code = (int)code, Message = "As told, 100 % bare." }, await ShapesHost.ErrorAsync(response));
    }

    [Fact]
    public async Task Deadline_ThatPasses_Is504()
    {
        using var response = await host.SendAsync("GET", "/v1/shapes:watch?name=x", headers: ("grpc-timeout", "50m"));
        // The first message went out before: the error is the last line.
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"code\":4", lines[^1].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
