using System.Text;

namespace Grpc.Core;

/// <summary>One thing known about a caller.</summary>
public class AuthProperty
{
    private readonly byte[] bytes;

    private AuthProperty(string name, byte[] bytes)
    {
        Name = name;
        this.bytes = bytes;
    }

    /// <summary>What is known.</summary>
    public string Name { get; }

    /// <summary>The value, read as UTF-8.</summary>
    public string Value => Encoding.UTF8.GetString(bytes);

    /// <summary>A copy of the value.</summary>
    public byte[] ValueBytes => [.. bytes];

    /// <summary>Makes a property over a copy of the bytes.</summary>
    public static AuthProperty Create(string name, byte[] valueBytes)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueBytes);
        return new AuthProperty(name, [.. valueBytes]);
    }
}
