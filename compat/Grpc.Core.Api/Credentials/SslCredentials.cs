namespace Grpc.Core;

/// <summary>TLS.</summary>
public sealed class SslCredentials : ChannelCredentials
{
    private readonly VerifyPeerCallback? verifyPeer;

    /// <summary>TLS with the machine's trusted roots.</summary>
    public SslCredentials()
        : this(null, null, null)
    {
    }

    /// <summary>TLS with roots in PEM, a client certificate and a check of the server's; null for the default of each.</summary>
    public SslCredentials(
        string? rootCertificates, KeyCertificatePair? keyCertificatePair = null, VerifyPeerCallback? verifyPeerCallback = null)
    {
        RootCertificates = rootCertificates;
        KeyCertificatePair = keyCertificatePair;
        verifyPeer = verifyPeerCallback;
    }

    /// <summary>Trusted roots in PEM, or null for the machine's.</summary>
    public string? RootCertificates { get; }

    /// <summary>The client's certificate, or null for none.</summary>
    public KeyCertificatePair? KeyCertificatePair { get; }

    /// <inheritdoc />
    public override void InternalPopulateConfiguration(ChannelCredentialsConfiguratorBase configurator, object state)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        configurator.SetSslCredentials(state, RootCertificates, KeyCertificatePair, verifyPeer);
    }
}
