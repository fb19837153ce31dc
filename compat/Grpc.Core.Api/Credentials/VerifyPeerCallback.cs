namespace Grpc.Core;

/// <summary>Decides whether a server is the one it claims to be.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
