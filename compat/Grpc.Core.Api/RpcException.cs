namespace Grpc.Core;

/// <summary>A call that ended with anything but <see cref="StatusCode.OK"/>, on either side of the connection.</summary>
public class RpcException : Exception
{
    /// <summary>Ends a call with a status.</summary>
    public RpcException(Status status)
        : this(status, new Metadata())
    {
    }

    /// <summary>Ends a call with a status; <paramref name="message"/> is for the local log only.</summary>
    public RpcException(Status status, string message)
        : this(status, new Metadata(), message)
    {
    }

    /// <summary>Ends a call with a status and trailers.</summary>
    public RpcException(Status status, Metadata trailers)
        : this(status, trailers, status.ToString())
    {
    }

    /// <summary>Ends a call with a status and trailers; <paramref name="message"/> is for the local log only.</summary>
    public RpcException(Status status, Metadata trailers, string message)
        : base(message, status.DebugException)
    {
        ArgumentNullException.ThrowIfNull(trailers);
        Status = status;
        Trailers = trailers;
    }

    /// <summary>How the call ended.</summary>
    public Status Status { get; }

    /// <summary>The code of <see cref="Status"/>, for exception filters.</summary>
    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>The trailers that travelled, or are to travel, with the status; never null.</summary>
    public Metadata Trailers { get; }
}
