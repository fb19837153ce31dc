using Google.Rpc;
using Grpc.Core;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Tests;

/// <summary>Reads the details of errors as clients do.</summary>
internal static class Details
{
    public static ErrorInfo Check(RpcException error, StatusCode code, ErrorReason reason, params string[] fields)
    {
        Assert.Equal(code, error.StatusCode);
        var status = Google.Rpc.Status.Parser.ParseFrom(error.Trailers.GetValueBytes("grpc-status-details-bin"));
        var info = status.Details.Single(detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
        Assert.Equal("relations", info.Domain);
        Assert.Equal(ErrorReasons.Name(reason), info.Reason);
        var violations = status.Details.Where(detail => detail.Is(BadRequest.Descriptor)).SelectMany(detail => detail.Unpack<BadRequest>().FieldViolations);
        Assert.Equal(fields, violations.Select(violation => violation.Field));
        return info;
    }
}
