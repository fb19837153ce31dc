using System.Text.Json;
using System.Text.Json.Nodes;
using Grpc.Core;
using RpcStatus = Google.Rpc.Status;

namespace Relations.HttpJson.Connect;

/// <summary>Errors as Connect writes them.</summary>
/// <remarks>https://connectrpc.com/docs/protocol#error-end-stream.</remarks>
internal static class ConnectError
{
    /// <summary>An error, which is not OK.</summary>
    public static JsonObject Of(RpcStatus status) => new()
    {
        ["code"] = Name((StatusCode)status.Code),
        ["message"] = status.Message,
        ["details"] = new JsonArray(
        [
            .. status.Details.Select(detail => new JsonObject
            {
                ["type"] = detail.TypeUrl[(detail.TypeUrl.LastIndexOf('/') + 1)..],
                ["value"] = Convert.ToBase64String(detail.Value.Span).TrimEnd('='),
            }),
        ]),
    };

    private static string Name(StatusCode code) =>
        code == StatusCode.Cancelled ? "canceled" : JsonNamingPolicy.SnakeCaseLower.ConvertName((Enum.IsDefined(code) ? code : StatusCode.Unknown).ToString());
}
