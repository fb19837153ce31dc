using Grpc.Core;
using Relations.V1;

namespace Relations.ServiceDefaults.Errors;

/// <summary>What every <see cref="ErrorReason"/> means on the wire: its canonical code and its name.</summary>
public static class ErrorReasons
{
    /// <summary>The domain of every <c>ErrorInfo</c> of this system (AIP-193).</summary>
    public const string Domain = "relations";

    /// <summary>The canonical code of a reason.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The reason is unspecified or not of the enumeration.</exception>
    public static StatusCode Code(ErrorReason reason) => reason switch
    {
        ErrorReason.RecordNotFound or ErrorReason.DocumentNotFound or ErrorReason.CorrectionNotFound or ErrorReason.ClaimNotFound => StatusCode.NotFound,
        ErrorReason.InvalidField or ErrorReason.InvalidPageToken or ErrorReason.InvalidCursor or ErrorReason.InvalidHttpRequest => StatusCode.InvalidArgument,
        ErrorReason.StoreUnavailable or ErrorReason.SpoolUnavailable or ErrorReason.ServiceStopping => StatusCode.Unavailable,
        ErrorReason.TooManyFigures or ErrorReason.DocumentRejected or ErrorReason.CorrectionWithoutEffect => StatusCode.FailedPrecondition,
        ErrorReason.BeforeHistory => StatusCode.OutOfRange,
        ErrorReason.WatchFellBehind => StatusCode.Aborted,
        ErrorReason.Internal => StatusCode.Internal,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "This reason has no status code."),
    };

    /// <summary>The name of a reason as the proto spells it, as in <c>ERROR_REASON_RECORD_NOT_FOUND</c>.</summary>
    public static string Name(ErrorReason reason) =>
        ErrorReasonReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason)?.Name
        ?? throw new ArgumentOutOfRangeException(nameof(reason), reason, "The proto does not define this reason.");
}
