using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Relations.V1;
using RpcStatus = Google.Rpc.Status;
using Status = Grpc.Core.Status;

namespace Relations.ServiceDefaults.Errors;

/// <summary>
/// A failure as clients see it: a reason, which decides the status code, words, and details that programs can read.
/// Immutable; the <c>With</c> methods return another one.
/// </summary>
public sealed record Failure
{
    /// <summary>The trailer that carries the serialised <c>google.rpc.Status</c>.</summary>
    public const string DetailsTrailer = "grpc-status-details-bin";

    /// <summary>Makes a failure.</summary>
    /// <param name="reason">Why; one of the reasons with a status code.</param>
    /// <param name="message">One sentence in English for a developer. Clients must not read it by program.</param>
    public Failure(ErrorReason reason, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        Reason = reason;
        Message = message;
        Code = ErrorReasons.Code(reason);
    }

    /// <summary>Why.</summary>
    public ErrorReason Reason { get; }

    /// <summary>The canonical code of the reason.</summary>
    public StatusCode Code { get; }

    /// <summary>One sentence for a developer.</summary>
    public string Message { get; }

    /// <summary>The metadata of the <c>ErrorInfo</c>, as the reason's comment in error_reason.proto lists it.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; private init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The fields of the request that are wrong, in the order they were found.</summary>
    public IReadOnlyList<FieldViolation> FieldViolations { get; private init; } = [];

    /// <summary>The same failure with one more entry of metadata, or another value for it.</summary>
    /// <param name="key">At most 64 letters, digits, hyphens and underscores, as in <c>id</c>.</param>
    /// <param name="value">The value.</param>
    public Failure WithMetadata(string key, string value) => this with
    {
        Metadata = new SortedDictionary<string, string>(Metadata.ToDictionary(), StringComparer.Ordinal) { [key] = value },
    };

    /// <summary>The same failure with further wrong fields.</summary>
    public Failure WithFieldViolations(IEnumerable<FieldViolation> violations) => this with
    {
        FieldViolations = [.. FieldViolations, .. violations],
    };

    /// <summary>The same failure as <c>google.rpc.Status</c> with ErrorInfo and, if fields are wrong, BadRequest.</summary>
    public RpcStatus ToStatus()
    {
        var info = new ErrorInfo { Domain = ErrorReasons.Domain, Reason = ErrorReasons.Name(Reason) };
        foreach (var (key, value) in Metadata)
            info.Metadata.Add(key, value);
        var status = new RpcStatus { Code = (int)Code, Message = Message, Details = { Any.Pack(info) } };
        if (FieldViolations.Count > 0)
            status.Details.Add(Any.Pack(ToBadRequest()));
        return status;
    }

    /// <summary>The exception that ends a call with this failure.</summary>
    /// <param name="cause">What led to it here, for the log; it never travels.</param>
    public RpcException ToException(Exception? cause = null) => new(
        new Status(Code, Message, cause),
        new Metadata { { DetailsTrailer, ToStatus().ToByteArray() } });

    /// <summary>The status that an exception of <see cref="ToException"/> carries.</summary>
    public static RpcStatus StatusOf(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return RpcStatus.Parser.ParseFrom(exception.Trailers.GetValueBytes(DetailsTrailer));
    }

    private BadRequest ToBadRequest() => new()
    {
        FieldViolations =
        {
            FieldViolations.Select(violation => new BadRequest.Types.FieldViolation
            {
                Field = violation.Field,
                Description = violation.Description,
            }),
        },
    };
}
