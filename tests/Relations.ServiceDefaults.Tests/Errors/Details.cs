using Google.Rpc;
using Grpc.Core;
using Relations.ServiceDefaults.Errors;
using RpcStatus = Google.Rpc.Status;

namespace Relations.ServiceDefaults.Tests.Errors;

/// <summary>Reads the details of a failed call as any client would: from the trailer alone.</summary>
internal static class Details
{
    public static RpcStatus Of(RpcException failure) =>
        RpcStatus.Parser.ParseFrom(failure.Trailers.GetValueBytes(Failure.DetailsTrailer));

    public static ErrorInfo InfoOf(RpcException failure) =>
        Of(failure).Details.Single(detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
}
