namespace Grpc.Core;

/// <summary>Options for the messages written from now on.</summary>
public class WriteOptions
{
    /// <summary>Nothing out of the ordinary.</summary>
    public static readonly WriteOptions Default = new();

    /// <summary>Makes options.</summary>
    public WriteOptions(WriteFlags flags = default) => Flags = flags;

    /// <summary>The flags.</summary>
    public WriteFlags Flags { get; }
}
