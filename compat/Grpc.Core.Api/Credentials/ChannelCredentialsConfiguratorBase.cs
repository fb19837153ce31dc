namespace Grpc.Core;

/// <summary>Tells a channel what credentials it was given; implemented by the channel.</summary>
public abstract class ChannelCredentialsConfiguratorBase
{
    /// <summary>The connection is plain.</summary>
    public abstract void SetInsecureCredentials(object state);

    /// <summary>The connection is TLS. PEM texts; null stands for the machine's default.</summary>
    public abstract void SetSslCredentials(
        object state, string? rootCertificates, KeyCertificatePair? keyCertificatePair, VerifyPeerCallback? verifyPeerCallback);

    /// <summary>The connection has credentials of its own and for every call.</summary>
    public abstract void SetCompositeCredentials(
        object state, ChannelCredentials channelCredentials, CallCredentials callCredentials);
}
