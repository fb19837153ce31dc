namespace Grpc.Core;

/// <summary>The server whose identity is to be verified.</summary>
public sealed class VerifyPeerContext
{
    internal VerifyPeerContext(string targetName, string peerPem)
    {
        TargetName = targetName;
        PeerPem = peerPem;
    }

    /// <summary>The name the channel was made for.</summary>
    public string TargetName { get; }

    /// <summary>The server's certificate, in PEM.</summary>
    public string PeerPem { get; }
}
