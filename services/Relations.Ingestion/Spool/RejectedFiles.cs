namespace Relations.Ingestion.Spool;

/// <summary>The files that were not taken in, under <c>rejected/</c>, each with its reason beside it.</summary>
internal sealed class RejectedFiles(SpoolLayout layout, FolderFlusher flusher)
{
    private const string Ending = ".reason.json";

    /// <summary>Moves a file, link or pipe here under its own name, or a numbered one when that is taken, and writes why.</summary>
    public Task KeepAsync(string path, RejectionNote note)
    {
        var kept = Path.Combine(layout.Rejected, Reserve(note));
        // The id leads to the reason before the file leaves its place: a document whose file is gone is never one that nobody knows.
        string[] changed = note.Id is null ? [layout.Rejected] : [layout.Rejected, Index(note, note.Id)];
        try
        {
            Posix.Rename(path, kept);
        }
        catch (IOException)
        {
            File.Delete(kept + Ending);
            throw;
        }
        return flusher.FlushAsync(changed);
    }

    /// <summary>Why a document was rejected, or null when it was not.</summary>
    public RejectionNote? Find(string id) => RejectionNote.Read(layout.RejectionById(id));

    /// <summary>Forgets that a document was rejected: it is stored after all. The rejected file stays.</summary>
    public void Forget(string id)
    {
        var path = layout.RejectionById(id);
        if (File.Exists(path))
            File.Delete(path);
    }

    /// <summary>
    /// Writes the note under the first name that neither a file nor a note has; creating it reserves the name against other workers. A note of
    /// the same document without its file is of an attempt that broke off: its name serves again.
    /// </summary>
    private string Reserve(RejectionNote note)
    {
        for (var attempt = 1; ; attempt++)
        {
            var name = FileNames.Numbered(note.FileName, attempt);
            var path = Path.Combine(layout.Rejected, name);
            if (FileKinds.Of(path) is not FileKind.Missing)
                continue;
            if (File.Exists(path + Ending))
            {
                if (note.Id is not null && RejectionNote.Read(path + Ending)?.Id == note.Id)
                    return name;
                continue;
            }
            try
            {
                note.Write(path + Ending, FileMode.CreateNew);
                return name;
            }
            catch (IOException) when (File.Exists(path + Ending))
            {
                // Another worker reserved it in between.
            }
        }
    }

    /// <summary>Writes the note where the id leads to it; the folder it is in.</summary>
    private string Index(RejectionNote note, string id)
    {
        var path = layout.RejectionById(id);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        note.Write(path, FileMode.Create);
        return folder;
    }
}
