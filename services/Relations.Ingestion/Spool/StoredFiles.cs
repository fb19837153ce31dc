namespace Relations.Ingestion.Spool;

/// <summary>The files of stored documents, under <c>done/</c>: one copy for each document.</summary>
internal sealed class StoredFiles(SpoolLayout layout, FolderFlusher flusher)
{
    /// <summary>Moves a stored document's files here. Of the same bytes one copy stays; further files are removed and the last one's name noted.</summary>
    /// <param name="id">The document's id.</param>
    /// <param name="files">Its files in the worker's folder.</param>
    /// <param name="duplicate">True when these bytes had been handed in before and nothing was stored again.</param>
    /// <returns>Completes when the move survives a power failure.</returns>
    public Task KeepAsync(string id, IReadOnlyList<string> files, bool duplicate)
    {
        var folder = layout.DoneFolder(id);
        Directory.CreateDirectory(folder);
        var kept = NameOf(id) is not null;
        foreach (var file in files)
        {
            if (kept)
                File.Delete(file);
            else
                File.Move(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            kept = true;
        }
        if (duplicate && files is [.., var last])
            File.WriteAllText(layout.DuplicateNote(id), Path.GetFileName(last));
        else if (!duplicate)
            File.Delete(layout.DuplicateNote(id));
        return flusher.FlushAsync(folder, Path.GetDirectoryName(folder)!);
    }

    /// <summary>Name of a stored document's file, or null when none is here.</summary>
    public string? NameOf(string id)
    {
        var folder = layout.DoneFolder(id);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(Path.GetFileName).FirstOrDefault() : null;
    }

    /// <summary>True when the same bytes came again after they were stored.</summary>
    public bool IsDuplicate(string id) => File.Exists(layout.DuplicateNote(id));
}
