namespace Grpc.Core;

/// <summary>How a call ended: a code, and words for a person.</summary>
public readonly struct Status
{
    /// <summary><see cref="StatusCode.OK"/> without words.</summary>
    public static readonly Status DefaultSuccess = new(StatusCode.OK, "");

    /// <summary><see cref="StatusCode.Cancelled"/> without words.</summary>
    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, "");

    private readonly string? detail;

    /// <summary>Makes a status.</summary>
    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, null)
    {
    }

    /// <summary>Makes a status that remembers the local exception behind it. The exception never travels.</summary>
    public Status(StatusCode statusCode, string detail, Exception? debugException)
    {
        StatusCode = statusCode;
        this.detail = detail;
        DebugException = debugException;
    }

    /// <summary>The canonical code.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>Words for a person; never null.</summary>
    public string Detail => detail ?? "";

    /// <summary>The exception on this side of the connection that led here, if any.</summary>
    public Exception? DebugException { get; }

    /// <summary>The status for a log line.</summary>
    public override string ToString() => DebugException is null
        ? $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")"
        : $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\", DebugException=\"{DebugException}\")";
}
