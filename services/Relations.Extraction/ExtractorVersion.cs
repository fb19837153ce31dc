using System.Security.Cryptography;
using System.Text;

namespace Relations.Extraction;

/// <summary>Version of what the extractor reads. Raised whenever the same text may give other claims than before.</summary>
public static class ExtractorVersion
{
    /// <summary>The version of this build.</summary>
    public const string Current = "1";

    /// <summary>The version of this build with tables of a user's own: theirs change what is read as a new build does.</summary>
    internal static string With(IReadOnlyCollection<ResourceFile> own)
    {
        if (own.Count == 0)
            return Current;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in own.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Content.Length}\0"));
            hash.AppendData(file.Content.Span);
        }
        return $"{Current}+{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }
}
