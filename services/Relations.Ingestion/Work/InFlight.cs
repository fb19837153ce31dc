using System.Collections.Concurrent;

namespace Relations.Ingestion.Work;

/// <summary>The documents on their way, by id. Entries are added and removed under the document's lock.</summary>
internal sealed class InFlight
{
    private readonly ConcurrentDictionary<string, DocumentInFlight> _documents = new(StringComparer.Ordinal);

    /// <summary>A document, or null when it is not on its way.</summary>
    public DocumentInFlight? Find(string id) => _documents.GetValueOrDefault(id);

    /// <summary>Adds a document.</summary>
    public void Add(string id, DocumentInFlight document)
    {
        if (!_documents.TryAdd(id, document))
            throw new InvalidOperationException($"{id} is on its way already.");
    }

    /// <summary>Removes a document. False when it was removed before; whoever removes it gives its slots back.</summary>
    public bool Remove(string id, DocumentInFlight document) => _documents.TryRemove(KeyValuePair.Create(id, document));

    /// <summary>Those that are to be read and published again.</summary>
    public IEnumerable<KeyValuePair<string, DocumentInFlight>> Due(TimeProvider time) => _documents.Where(pair => pair.Value.IsDue(time));

    /// <summary>All of them.</summary>
    public IEnumerable<KeyValuePair<string, DocumentInFlight>> All => _documents;
}
