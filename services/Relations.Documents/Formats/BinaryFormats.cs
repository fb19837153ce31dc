using System.Text;

namespace Relations.Documents.Formats;

/// <summary>Formats that are recognised only to say clearly that they are not read.</summary>
internal static class BinaryFormats
{
    private static readonly (byte[] Magic, string Name)[] Magics =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office file (.doc, .xls) or an encrypted one"),
        ([0x89, .. "PNG"u8], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        ("GIF8"u8.ToArray(), "an image"),
        ("II*\0"u8.ToArray(), "an image"),
        ("MM\0*"u8.ToArray(), "an image"),
        ("RIFF"u8.ToArray(), "an image, sound or video file"),
        ("OggS"u8.ToArray(), "a sound or video file"),
        ("ID3"u8.ToArray(), "a sound file"),
        ([0x1F, 0x8B, 0x08], "a gzip archive"),
        ("BZh9"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, .. "7zXZ"u8, 0x00], "an xz archive"),
        ([.. "7z"u8, 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x7F, .. "ELF"u8], "a program"),
        ("%!PS-"u8.ToArray(), "a PostScript file"),
        ("AT&TFORM"u8.ToArray(), "a DjVu file"),
    ];

    /// <summary>What the bytes are, with its article, or null when they are none of these.</summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 1024)];
        foreach (var (magic, name) in Magics)
        {
            if (start.StartsWith(magic))
                return name;
        }
        // PDF allows its header anywhere in the first 1,024 bytes, after whatever a mail gateway put before it.
        return Encoding.Latin1.GetString(start).TrimStart().StartsWith("%PDF-", StringComparison.Ordinal) ? "a PDF file" : null;
    }
}
