using System.Text.Encodings.Web;
using System.Text.Json;
using Relations.Domain;

namespace Relations.Ingestion.Spool;

/// <summary>What stands in <c>NAME.reason.json</c> beside a rejected file.</summary>
/// <param name="Id">The document's id, or null when no bytes could be read (a link, a pipe).</param>
/// <param name="FileName">Name it was handed in under.</param>
/// <param name="Reason">Why it was rejected.</param>
/// <param name="Detail">What is wrong with it and what to do about it, for people.</param>
/// <param name="At">When it was rejected, UTC.</param>
internal sealed record RejectionNote(string? Id, string FileName, RejectionReason Reason, string Detail, DateTimeOffset At)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the note to a file and to disk.</summary>
    public void Write(string path, FileMode mode)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write);
        JsonSerializer.Serialize(stream, this, Json);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Reads a note; null when there is none, or a power failure left half of one.</summary>
    public static RejectionNote? Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<RejectionNote>(stream, Json);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }
}
