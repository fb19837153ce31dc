using Google.Rpc;
using Grpc.Core;
using Relations.V1;
using RpcStatus = Google.Rpc.Status;

namespace Relations.Client;

/// <summary>A call that failed, with what the service says of it (docs/errors.md).</summary>
public sealed class RelationsException : RpcException
{
    private const string DetailsTrailer = "grpc-status-details-bin";
    private const string Domain = "relations";

    private RelationsException(RpcException cause, ErrorInfo info, IReadOnlyList<BadRequest.Types.FieldViolation> violations)
        : base(cause.Status, cause.Trailers, Words(cause, info, violations))
    {
        ReasonName = info.Reason;
        Reason = ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByName(info.Reason) is { } value ? (ErrorReason)value.Number : ErrorReason.Unspecified;
        Metadata = info.Metadata.AsReadOnly();
        Violations = violations;
    }

    /// <summary>Why; unspecified where no service of Relations said so (there was no connection, the deadline passed), or a later version than this knows.</summary>
    public ErrorReason Reason { get; }

    /// <summary>The reason as the service named it (<c>ERROR_REASON_RECORD_NOT_FOUND</c>); empty when none did.</summary>
    public string ReasonName { get; }

    /// <summary>What belongs to the reason, as its comment in error_reason.proto lists it.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The fields of the request that are wrong, each with what it takes.</summary>
    public IReadOnlyList<BadRequest.Types.FieldViolation> Violations { get; }

    /// <summary>The same failure with what its trailer says.</summary>
    internal static RelationsException Of(RpcException exception)
    {
        var details = exception.Trailers.GetValueBytes(DetailsTrailer) is { } bytes ? RpcStatus.Parser.ParseFrom(bytes).Details : [];
        var info = details.Where(detail => detail.Is(ErrorInfo.Descriptor)).Select(detail => detail.Unpack<ErrorInfo>()).FirstOrDefault(info => info.Domain == Domain);
        var violations = details.Where(detail => detail.Is(BadRequest.Descriptor)).SelectMany(detail => detail.Unpack<BadRequest>().FieldViolations);
        return new RelationsException(exception, info ?? new ErrorInfo(), [.. violations]);
    }

    private static string Words(RpcException cause, ErrorInfo info, IReadOnlyList<BadRequest.Types.FieldViolation> violations) => string.Join('\n',
    [
        $"{(info.Reason.Length > 0 ? info.Reason : cause.StatusCode)}: {cause.Status.Detail}",
        .. violations.Select(violation => $"  {violation.Field}: {violation.Description}"),
    ]);
}
