using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions;

/// <summary>Tells the sentences that are written like headlines.</summary>
internal static class Headlines
{
    /// <summary>For each token, whether its sentence has four words and more, of which all longer than three letters, and at least three, have capitals.</summary>
    public static bool[] Find(SegmentedText text)
    {
        var tokens = text.TokenSpan;
        var headlines = new bool[tokens.Length];
        foreach (var sentence in text.Sentences)
        {
            var (capitals, lower, words) = (0, 0, 0);
            for (var i = sentence.FirstToken; i < sentence.EndToken && lower == 0; i++)
            {
                if (tokens[i].Kind != TokenKind.Word || tokens[i].Norm is "'s")
                    continue;
                words++;
                if (tokens[i].IsCapitalised)
                    capitals++;
                else if (tokens[i].Length > 3 && tokens[i].Norm is not ("with" or "from" or "over" or "into" or "amid"))
                    lower++;
            }
            if (words >= 4 && lower == 0 && capitals >= 3 && !EndsLikeProse(tokens[sentence.EndToken - 1]))
                Array.Fill(headlines, true, sentence.FirstToken, sentence.EndToken - sentence.FirstToken);
        }
        return headlines;
    }

    private static bool EndsLikeProse(in Token last) => last.Norm is "." or ";";
}
