using System.Collections.Concurrent;

namespace Relations.Ingestion.Work;

/// <summary>Documents that an earlier worker may have published: if they turn out to be stored, it may have been by that.</summary>
internal sealed class RepeatedDocuments
{
    private readonly ConcurrentDictionary<string, bool> _ids = new(StringComparer.Ordinal);

    /// <summary>Notes a document that was taken over.</summary>
    public void Add(string id) => _ids[id] = true;

    /// <summary>True, once, for a document that was taken over.</summary>
    public bool Take(string id) => _ids.TryRemove(id, out _);
}
