using System.IO.Compression;
using Relations.Domain;

namespace Relations.Documents.Docx;

/// <summary>Looks into a ZIP container before anything trusts it: whether it is a word processing document, and how large it unpacks.</summary>
internal static class PackageGuard
{
    /// <summary>Most bytes that the XML parts of a document may unpack to; what the archive claims is not believed.</summary>
    private const long MostUnpacked = 96 * 1024 * 1024;

    private const int MostEntries = 20_000;

    /// <summary>How the names of XML parts end; the last is of properties, as some programs write them.</summary>
    private static readonly string[] Measured = [".xml", ".rels", ".psmdcp"];

    /// <summary>Why the container is refused, or null. Throws what <see cref="ZipArchive"/> throws for a damaged one.</summary>
    public static Rejection? Check(ReadOnlyMemory<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries)
            return new Rejection(RejectionReason.Undecodable, $"Its DOCX container holds more than {MostEntries} parts. Save the article alone and submit that.");
        var isWord = archive.Entries.Any(e => e.FullName.TrimStart('/').StartsWith("word/", StringComparison.OrdinalIgnoreCase));
        if (!isWord)
        {
            return new Rejection(RejectionReason.UnknownFormat,
                "It is a ZIP container but no DOCX document. Unpack it, or save it as DOCX, HTML, Markdown or plain text.");
        }
        var left = MostUnpacked;
        var buffer = new byte[81920];
        foreach (var entry in archive.Entries.Where(entry => IsMeasured(entry.FullName)))
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                left -= read;
                if (left < 0)
                    return TooMuch();
            }
        }
        return null;
    }

    /// <summary>Whether an entry of this name counts: parts under other names are pictures and the like.</summary>
    public static bool IsMeasured(string name) => Measured.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static Rejection TooMuch() =>
        new(RejectionReason.Undecodable, $"Its DOCX container unpacks to more than {MostUnpacked / (1024 * 1024)} MiB of text parts. Save the article alone and submit that.");
}
