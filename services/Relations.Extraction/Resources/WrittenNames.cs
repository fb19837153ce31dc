namespace Relations.Extraction.Resources;

/// <summary>Everything a hit may stand for, as it is written there; to be walked with <c>foreach</c>, which allocates nothing.</summary>
/// <param name="text">The text.</param>
/// <param name="hit">The hit.</param>
internal readonly struct WrittenNames(ScannedText text, LexiconHit hit)
{
    /// <summary>Starts before the first name.</summary>
    public Enumerator GetEnumerator() => new(text, hit);

    /// <summary>Walks the names.</summary>
    internal struct Enumerator(ScannedText text, LexiconHit hit)
    {
        private LexiconName? _next = hit.Name;

        /// <summary>The name reached.</summary>
        public LexiconName Current { get; private set; } = hit.Name;

        /// <summary>Goes to the next name that fits how the words are written.</summary>
        public bool MoveNext()
        {
            while (_next is { } name)
            {
                _next = name.Next;
                if (!text.IsWritten(name, hit.First, hit.End))
                    continue;
                Current = name;
                return true;
            }
            return false;
        }
    }
}
