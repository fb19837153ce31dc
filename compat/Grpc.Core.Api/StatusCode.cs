namespace Grpc.Core;

/// <summary>The canonical result codes of a call, numbered as they travel in the <c>grpc-status</c> trailer.</summary>
public enum StatusCode
{
    /// <summary>The call succeeded.</summary>
    OK = 0,

    /// <summary>The caller gave the call up.</summary>
    Cancelled = 1,

    /// <summary>A failure that says nothing about its kind.</summary>
    Unknown = 2,

    /// <summary>The request is wrong whatever the state of the system.</summary>
    InvalidArgument = 3,

    /// <summary>The deadline passed first; the work may nevertheless have been done.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be created exists.</summary>
    AlreadyExists = 6,

    /// <summary>The caller is known and not allowed.</summary>
    PermissionDenied = 7,

    /// <summary>A quota or a resource is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in the state the request needs; repeating it unchanged does not help.</summary>
    FailedPrecondition = 9,

    /// <summary>A conflict with concurrent work ended the call; the whole transaction may be repeated.</summary>
    Aborted = 10,

    /// <summary>The request reaches past a valid range.</summary>
    OutOfRange = 11,

    /// <summary>The server has no such method.</summary>
    Unimplemented = 12,

    /// <summary>An invariant of the server is broken.</summary>
    Internal = 13,

    /// <summary>The server cannot answer now; the same call may succeed later.</summary>
    Unavailable = 14,

    /// <summary>Data is lost or corrupt beyond recovery.</summary>
    DataLoss = 15,

    /// <summary>The caller has not said credibly who it is.</summary>
    Unauthenticated = 16,
}
