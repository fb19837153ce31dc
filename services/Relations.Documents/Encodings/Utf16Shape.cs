namespace Relations.Documents.Encodings;

/// <summary>Tells UTF-16 without a byte order mark: text of any script puts nearly all its spaces and line ends at one parity of zeros.</summary>
internal static class Utf16Shape
{
    /// <summary><c>utf-16le</c>, <c>utf-16be</c>, or null when the bytes look like neither.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 64 * 1024)];
        if (sample.Length < 4)
            return null;
        int little = 0, big = 0, zeros = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (IsTextByte(sample[i]) && sample[i + 1] == 0)
                little++;
            if (sample[i] == 0 && IsTextByte(sample[i + 1]))
                big++;
            zeros += (sample[i] == 0 ? 1 : 0) + (sample[i + 1] == 0 ? 1 : 0);
        }
        var units = sample.Length / 2;
        if (little * 20 >= units && little * 100 >= zeros * 98)
            return "utf-16le";
        return big * 20 >= units && big * 100 >= zeros * 98 ? "utf-16be" : null;
    }

    private static bool IsTextByte(byte b) => b is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
