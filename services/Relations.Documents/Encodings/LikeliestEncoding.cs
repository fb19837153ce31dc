using System.Text;

namespace Relations.Documents.Encodings;

/// <summary>Chooses among the older encodings by how much each makes of the bytes look like writing.</summary>
internal static class LikeliestEncoding
{
    /// <summary>Bytes looked at, from the first that is not ASCII.</summary>
    private const int Sample = 64 * 1024;

    /// <summary>Mean plausibility a foreign byte must reach, so that noise is refused.</summary>
    private const double Threshold = 0.25;

    /// <summary>Candidates, the commoner first: of equals the first is taken.</summary>
    private static readonly string[] Candidates =
    [
        "windows-1252", "windows-1251", "gb18030", "koi8-r", "big5", "shift_jis", "euc-kr", "euc-jp", "windows-1250", "windows-1254",
        "windows-1253", "windows-1256", "windows-1255", "cp866",
    ];

    /// <summary>The text in the likeliest encoding, or null when none gives writing.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F));
        var sample = bytes[Math.Max(0, first - 16)..];
        sample = sample[..Math.Min(sample.Length, Sample)];
        var foreign = 0;
        foreach (var b in sample)
            foreign += b > 0x7F ? 1 : 0;
        var (best, bestScore) = (default(Encoding), Threshold);
        foreach (var name in Candidates)
        {
            if (CodePages.ByName(name) is not { } encoding)
                continue;
            var score = WritingPlausibility.Of(encoding.GetString(sample)) / Math.Max(1, foreign);
            if (score > bestScore + 0.001)
                (best, bestScore) = (encoding, score);
        }
        return best is null ? null : new DecodedText(best.GetString(bytes), best.WebName);
    }
}
