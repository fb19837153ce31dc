namespace Grpc.Core;

/// <summary>A call as its server sees it.</summary>
public abstract class ServerCallContext
{
    /// <summary>The path of the method: <c>/package.Service/Method</c>.</summary>
    public string Method => MethodCore;

    /// <summary>The host the caller addressed.</summary>
    public string Host => HostCore;

    /// <summary>The caller's address, as in <c>ipv4:127.0.0.1:5000</c>.</summary>
    public string Peer => PeerCore;

    /// <summary>When the caller gives up, in UTC; <see cref="DateTime.MaxValue"/> without a deadline.</summary>
    public DateTime Deadline => DeadlineCore;

    /// <summary>The headers of the request.</summary>
    public Metadata RequestHeaders => RequestHeadersCore;

    /// <summary>Signalled when the call is cancelled, its deadline passes, or the connection is lost.</summary>
    public CancellationToken CancellationToken => CancellationTokenCore;

    /// <summary>The trailers to send with the status.</summary>
    public Metadata ResponseTrailers => ResponseTrailersCore;

    /// <summary>The status to send when the method returns.</summary>
    public Status Status
    {
        get => StatusCore;
        set => StatusCore = value;
    }

    /// <summary>How the following responses are written; null for the default.</summary>
    public WriteOptions? WriteOptions
    {
        get => WriteOptionsCore;
        set => WriteOptionsCore = value;
    }

    /// <summary>What the transport established about the caller.</summary>
    public AuthContext AuthContext => AuthContextCore;

    /// <summary>A place for interceptors to leave things for the method.</summary>
    public IDictionary<object, object> UserState => UserStateCore;

    /// <inheritdoc cref="Method" />
    protected abstract string MethodCore { get; }

    /// <inheritdoc cref="Host" />
    protected abstract string HostCore { get; }

    /// <inheritdoc cref="Peer" />
    protected abstract string PeerCore { get; }

    /// <inheritdoc cref="Deadline" />
    protected abstract DateTime DeadlineCore { get; }

    /// <inheritdoc cref="RequestHeaders" />
    protected abstract Metadata RequestHeadersCore { get; }

    /// <inheritdoc cref="CancellationToken" />
    protected abstract CancellationToken CancellationTokenCore { get; }

    /// <inheritdoc cref="ResponseTrailers" />
    protected abstract Metadata ResponseTrailersCore { get; }

    /// <inheritdoc cref="Status" />
    protected abstract Status StatusCore { get; set; }

    /// <inheritdoc cref="WriteOptions" />
    protected abstract WriteOptions? WriteOptionsCore { get; set; }

    /// <inheritdoc cref="AuthContext" />
    protected abstract AuthContext AuthContextCore { get; }

    /// <inheritdoc cref="UserState" />
    protected virtual IDictionary<object, object> UserStateCore => throw new NotImplementedException();

    /// <summary>Sends the response headers before the first response; at most once.</summary>
    public Task WriteResponseHeadersAsync(Metadata responseHeaders) => WriteResponseHeadersAsyncCore(responseHeaders);

    /// <summary>A token that links calls made by this one to it.</summary>
    public ContextPropagationToken CreatePropagationToken(ContextPropagationOptions? options = null) =>
        CreatePropagationTokenCore(options);

    /// <inheritdoc cref="WriteResponseHeadersAsync" />
    protected abstract Task WriteResponseHeadersAsyncCore(Metadata responseHeaders);

    /// <inheritdoc cref="CreatePropagationToken" />
    protected abstract ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options);
}
