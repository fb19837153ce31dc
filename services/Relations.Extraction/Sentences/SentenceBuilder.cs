namespace Relations.Extraction.Sentences;

/// <summary>Collects tokens and closes a sentence when the token that follows shows that it has ended.</summary>
internal sealed class SentenceBuilder(PooledList<Token> tokens, int expected)
{
    /// <summary>Longest mark of notes behind a stop, in UTF-16 units: "[12][13][citation needed]".</summary>
    private const int LongestNote = 60;

    private readonly List<Sentence> _sentences = new(expected);
    private int _first;
    private int _paragraph;
    private bool _inNote;

    /// <summary>The mark that may have ended the sentence, or -1.</summary>
    private int _mark = -1;

    /// <summary>Adds the next token. <paramref name="lineBreaks"/> counts the line breaks before it.</summary>
    public void Add(in Token token, int lineBreaks)
    {
        var count = tokens.Count;
        if (count > _first && EndsBefore(token, lineBreaks))
            Close();
        if (lineBreaks > 1 && count > 0)
            _paragraph++;
        tokens.Add(token);
        if (SentenceEnds.IsMark(token) || (token.Kind == TokenKind.Word && token.Norm[^1] == '.'))
            _mark = count;
        else if (_mark >= 0 && IsNote(token, count))
            _inNote = token.Norm[0] != ']';
        else if (_mark >= 0 && !(SentenceEnds.IsCloser(token) && tokens.Items[count - 1].End == token.Start))
            _mark = -1;
    }

    /// <summary>A token of "[2]" or "[citation needed]" set right behind the stop: it belongs to the sentence it ends.</summary>
    private bool IsNote(in Token token, int count) =>
        _inNote ? token.Start - tokens.Items[_mark].End < LongestNote : token is { Kind: TokenKind.Punctuation } && token.Norm[0] == '[' && tokens.Items[count - 1].End == token.Start;

    /// <summary>The sentences; the last one ends with the text.</summary>
    public Sentence[] Build()
    {
        if (tokens.Count > _first)
            Close();
        return _sentences.ToArray();
    }

    private bool EndsBefore(in Token next, int lineBreaks)
    {
        var all = tokens.Items;
        if (lineBreaks > 1 || next.End - all[_first].Start > Segmenter.MaxSentence)
            return true;
        if (lineBreaks == 1 && next is { Kind: TokenKind.Punctuation } && next.Norm[0] is '\u2022' or '\u25AA' or '\u25CF' or '*')
            return true;
        if (_mark < 0 || _inNote || (next.Norm[0] == '[' && all[^1].End == next.Start) || (_mark == _first + 1 && all[_first].Kind == TokenKind.Number))
            return false;
        var spaced = all[^1].End < next.Start;
        var closed = _mark < all.Length - 1;
        if (!spaced && (SentenceEnds.IsCloser(next) || SentenceEnds.IsMark(next)))
            return false;
        var before = all[Math.Max(_mark - 1, _first)];
        return SentenceEnds.IsEnd(before, all[_mark], next, spaced, closed);
    }

    private void Close()
    {
        GiveBackNotes();
        var end = tokens.Count;
        if (end > _first)
            _sentences.Add(new Sentence(_sentences.Count, _paragraph, _first, end, tokens.Items[_first].Start, tokens.Items[end - 1].End));
        (_first, _mark, _inNote) = (end, -1, false);
    }

    /// <summary>"... in 1985. [1] The Prime Minister": a note behind a space is of the sentence before.</summary>
    private void GiveBackNotes()
    {
        while (_sentences.Count > 0 && _sentences[^1] is var last && last.Paragraph == _paragraph && NoteEnd() is { } end)
        {
            _sentences[^1] = last with { EndToken = end, End = tokens.Items[end - 1].End };
            _first = end;
        }
    }

    /// <summary>The token behind "[1]" where the sentence begins with that; null where it does not.</summary>
    private int? NoteEnd() =>
        tokens.Count >= _first + 3 && tokens.Items[_first].Norm == "[" && tokens.Items[_first + 1].Kind == TokenKind.Number && tokens.Items[_first + 2].Norm == "]" ? _first + 3 : null;
}
