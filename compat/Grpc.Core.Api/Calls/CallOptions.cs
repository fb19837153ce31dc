namespace Grpc.Core;

/// <summary>What a caller attaches to one call.</summary>
public readonly struct CallOptions
{
    /// <summary>Makes options. A deadline is a point in UTC; null waits without end.</summary>
    public CallOptions(
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default,
        WriteOptions? writeOptions = null,
        ContextPropagationToken? propagationToken = null,
        CallCredentials? credentials = null)
    {
        Headers = headers;
        Deadline = deadline;
        CancellationToken = cancellationToken;
        WriteOptions = writeOptions;
        PropagationToken = propagationToken;
        Credentials = credentials;
    }

    /// <summary>The request headers, or null for none.</summary>
    public Metadata? Headers { get; private init; }

    /// <summary>When the call is given up, in UTC; null is never.</summary>
    public DateTime? Deadline { get; private init; }

    /// <summary>Gives the call up when signalled.</summary>
    public CancellationToken CancellationToken { get; private init; }

    /// <summary>How messages are written, or null for the default.</summary>
    public WriteOptions? WriteOptions { get; private init; }

    /// <summary>The server call this call is made on behalf of, or null.</summary>
    public ContextPropagationToken? PropagationToken { get; private init; }

    /// <summary>What authenticates this call beside the channel, or null.</summary>
    public CallCredentials? Credentials { get; private init; }

    /// <summary>Whether the call waits for a connection instead of failing without one.</summary>
    public bool IsWaitForReady { get; private init; }

    /// <summary>These options with other headers.</summary>
    public CallOptions WithHeaders(Metadata headers) => this with { Headers = headers };

    /// <summary>These options with another deadline.</summary>
    public CallOptions WithDeadline(DateTime deadline) => this with { Deadline = deadline };

    /// <summary>These options with another token.</summary>
    public CallOptions WithCancellationToken(CancellationToken cancellationToken) =>
        this with { CancellationToken = cancellationToken };

    /// <summary>These options with other write options.</summary>
    public CallOptions WithWriteOptions(WriteOptions writeOptions) => this with { WriteOptions = writeOptions };

    /// <summary>These options, waiting for a connection or not.</summary>
    public CallOptions WithWaitForReady(bool waitForReady = true) => this with { IsWaitForReady = waitForReady };
}
