namespace Relations.Documents.Encodings;

/// <summary>The encoding that the first bytes of a file say it has.</summary>
internal static class ByteOrderMark
{
    /// <summary>The encoding's name and how many bytes the mark takes; null where there is none.</summary>
    public static (string Name, int Length)? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => ("utf-32le", 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0x84, 0x31, 0x95, 0x33, ..] => ("gb18030", 4),
        _ => null,
    };
}
