namespace Grpc.Core;

/// <summary>How one message is to be written.</summary>
[Flags]
public enum WriteFlags
{
    /// <summary>The message may wait for the next one before it is sent.</summary>
    BufferHint = 0x1,

    /// <summary>The message travels uncompressed even if the call is compressed.</summary>
    NoCompress = 0x2,
}
