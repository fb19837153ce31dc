namespace Relations.Extraction.Mentions.Dates;

/// <summary>Where one period ends and the next begins.</summary>
internal ref partial struct DateParser
{
    /// <summary>"the turn of the century", "the turn of the 20th century".</summary>
    private readonly bool TryTurn(int at, out DateNode node, out int end)
    {
        var ordinal = Numbers.Ordinal(_terms, at + 3);
        var unit = ordinal > 0 ? at + 4 : at + 3;
        return Found(new CenturyTurnNode(ordinal), unit + 1, out node, out end) && _terms[at].Is("turn") && _terms[at + 1].Is("of") && _terms[at + 2].Is("the")
            && _terms[unit].Is("century") && ordinal is 0 or (> 1 and < 22);
    }
}
