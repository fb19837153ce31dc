namespace Grpc.Core;

/// <summary>A certificate chain and its private key, in PEM.</summary>
public sealed class KeyCertificatePair
{
    /// <summary>Makes a pair.</summary>
    public KeyCertificatePair(string certificateChain, string privateKey)
    {
        ArgumentNullException.ThrowIfNull(certificateChain);
        ArgumentNullException.ThrowIfNull(privateKey);
        CertificateChain = certificateChain;
        PrivateKey = privateKey;
    }

    /// <summary>The certificate chain, in PEM.</summary>
    public string CertificateChain { get; }

    /// <summary>The private key, in PEM.</summary>
    public string PrivateKey { get; }
}
