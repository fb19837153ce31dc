namespace Relations.Extraction.Mentions.Dates;

/// <summary>
/// The date last spoken of. Relative words ("the following day") are counted from it; months and days without a year take
/// its year where it reaches: to the end of the sentence, of the paragraph, or nowhere.
/// </summary>
internal sealed class Story
{
    private Stamp? _last;
    private int _lastParagraph;
    private int _lastSentence = -1;
    private Stamp? _frame;
    private int _frameSentence;
    private int _frameParagraph;
    private StoryReach _reach;

    /// <summary>True before the first date.</summary>
    public bool IsEmpty => _last is null;

    /// <summary>The last date, of whatever paragraph, or null.</summary>
    public Stamp? Latest => _last;

    /// <summary>The last date of the paragraph, or null.</summary>
    public Stamp? Last(int paragraph) => _lastParagraph == paragraph ? _last : null;

    /// <summary>The date that a year is counted from ("the previous year"): the last one of the sentence, else the one that frames the paragraph.</summary>
    public Stamp? YearOrigin(int sentence, int paragraph) =>
        _lastSentence == sentence ? _last : Frame(sentence, paragraph) ?? Last(paragraph);

    /// <summary>The date whose year is to be taken here, or null.</summary>
    public Stamp? Frame(int sentence, int paragraph) => _reach switch
    {
        StoryReach.Sentence when _frameSentence == sentence => _frame,
        StoryReach.Paragraph when _frameParagraph == paragraph => _frame,
        _ => null,
    };

    /// <summary>Notes a date.</summary>
    public void Note(Stamp date, StoryReach reach, int sentence, int paragraph)
    {
        (_last, _lastParagraph, _lastSentence) = (date, paragraph, sentence);
        if (reach == StoryReach.None && (_frameSentence == sentence || _frameParagraph == paragraph))
            return;
        (_frame, _reach, _frameSentence, _frameParagraph) = (date, reach, sentence, paragraph);
    }
}

/// <summary>How far a date lends its year.</summary>
internal enum StoryReach : byte
{
    None,
    Sentence,
    Paragraph,
}
