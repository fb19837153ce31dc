namespace Relations.Extraction.Sentences;

/// <summary>Turns UTF-16 offsets of a well-formed text into code point offsets. Costs nothing where there are no surrogate pairs.</summary>
internal sealed class CodePoints
{
    private const char FirstLow = '\uDC00';
    private const char LastLow = '\uDFFF';
    private readonly int[] _lowSurrogates;

    public CodePoints(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstLow, LastLow))
        {
            _lowSurrogates = [];
            return;
        }
        var count = 0;
        foreach (var c in text)
            count += char.IsLowSurrogate(c) ? 1 : 0;
        _lowSurrogates = new int[count];
        for (int i = 0, n = 0; n < count; i++)
        {
            if (char.IsLowSurrogate(text[i]))
                _lowSurrogates[n++] = i;
        }
    }

    /// <summary>The code point offset of a UTF-16 offset.</summary>
    public int At(int offset)
    {
        if (_lowSurrogates.Length == 0)
            return offset;
        var before = Array.BinarySearch(_lowSurrogates, offset);
        return offset - (before < 0 ? ~before : before);
    }
}
