using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;
using Relations.Client.Calls;

namespace Relations.Client;

/// <summary>
/// A connection to a service of Relations, for any generated client (<c>new AgreementService.AgreementServiceClient(channel)</c>). Calls are
/// retried and given up as <see cref="RelationsChannelOptions"/> say, and fail with <see cref="RelationsException"/>. Safe for use by several threads;
/// make one for each address and keep it.
/// </summary>
public sealed class RelationsChannel : ChannelBase, IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PingTimeout = TimeSpan.FromSeconds(20);

    private readonly Lazy<GrpcChannel> repeating;
    private readonly Lazy<GrpcChannel> single;
    private readonly CallInvoker invoker;

    private RelationsChannel(string address, RelationsChannelOptions options)
        : base(new Uri(address).Authority)
    {
        // A channel either retries all of its calls or none. The second is there once a call needs it.
        single = new(() => Connect(address, options, new ServiceConfig()));
        repeating = options.Attempts == 1 ? single : new(() => Connect(address, options, RetryRules.Config(options.Attempts)));
        invoker = new RelationsInvoker(Invoker(repeating), Invoker(single), options.Deadline, TimeProvider.System);
    }

    /// <summary>Makes a channel; it connects on the first call.</summary>
    /// <param name="address">Where the service listens: <c>http://127.0.0.1:5080</c>, or <c>https://...</c> behind a proxy with TLS.</param>
    /// <param name="options">How it calls; the defaults when null.</param>
    /// <exception cref="UriFormatException">The address is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Attempts are not 1 to 5.</exception>
    public static RelationsChannel ForAddress(string address, RelationsChannelOptions? options = null)
    {
        options ??= new RelationsChannelOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Attempts, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Attempts, 5, nameof(options));
        return new RelationsChannel(address, options);
    }

    /// <inheritdoc />
    public override CallInvoker CreateCallInvoker() => invoker;

    /// <summary>Closes the connections; running calls are cancelled.</summary>
    public void Dispose()
    {
        foreach (var channel in new[] { repeating, single })
        {
            if (channel.IsValueCreated)
                channel.Value.Dispose();
        }
    }

    /// <inheritdoc />
    protected override Task ShutdownAsyncCore()
    {
        Dispose();
        return Task.CompletedTask;
    }

    private static Lazy<CallInvoker> Invoker(Lazy<GrpcChannel> channel) => new(() => channel.Value.CreateCallInvoker());

    private static GrpcChannel Connect(string address, RelationsChannelOptions options, ServiceConfig config)
    {
        var settings = new GrpcChannelOptions { MaxReceiveMessageSize = options.MaxMessageSize, ServiceConfig = config };
        options.Configure?.Invoke(settings);
        if (settings.HttpHandler is null && settings.HttpClient is null)
        {
            // A connection that died without a word is noticed by pings, also while a watch waits.
            settings.HttpHandler = new SocketsHttpHandler
            {
                ConnectTimeout = ConnectTimeout,
                KeepAlivePingDelay = PingDelay,
                KeepAlivePingTimeout = PingTimeout,
                EnableMultipleHttp2Connections = true,
            };
            settings.DisposeHttpClient = true;
        }
        return GrpcChannel.ForAddress(address, settings);
    }
}
