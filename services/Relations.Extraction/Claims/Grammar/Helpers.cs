using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>The auxiliaries, negations and adverbs right before a verb.</summary>
/// <param name="First">Where the group starts; the verb itself when there are none.</param>
/// <param name="Classes">What there is among them.</param>
/// <param name="ModalAt">The modal nearest the verb, or -1.</param>
/// <param name="IsYetTo">"has yet to".</param>
internal readonly record struct Helpers(int First, WordClass Classes, int ModalAt, bool IsYetTo)
{
    /// <summary>How many words may help one verb.</summary>
    private const int Reach = 8;

    /// <summary>How long a date may be that stands between a modal and its verb.</summary>
    private const int LongestDate = 10;

    /// <summary>True when a word, not merely an adverb, helps the verb.</summary>
    public bool Any => Has(WordClass.Auxiliary | WordClass.To);

    public bool Has(WordClass classes) => (Classes & classes) != 0;

    /// <summary>What the modal says of the verb: "will" plans, "could have" supposes.</summary>
    public Factuality Modal(Words words) => words.Norm(ModalAt) switch
    {
        "would" or "might" or "may" when Has(WordClass.Have) => Factuality.Hypothetical,
        "will" or "shall" or "'ll" or "would" or "may" or "might" => Factuality.Planned,
        _ => Factuality.Hypothetical,
    };

    public static Helpers Read(Words words, Sentence sentence, int main)
    {
        var first = main;
        var classes = WordClass.None;
        var modalAt = -1;
        var yetTo = false;
        for (var i = main - 1; i >= Math.Max(sentence.FirstToken, main - Reach); i--)
        {
            var its = words.Lexeme(i)?.Classes ?? WordClass.None;
            if ((its & WordClass.To) != 0)
            {
                if (first != main && !words.IsAdverb(first) && !words.Is(first, WordClass.Auxiliary) || !words.Is(first, WordClass.VerbBase | WordClass.Auxiliary) && !words.IsAdverb(first))
                    break;
                yetTo |= i > sentence.FirstToken && words.Norm(i - 1) == "yet";
            }
            else if ((its & (WordClass.Auxiliary | WordClass.Negation)) == 0 && !words.IsAdverb(i))
            {
                if (modalAt >= 0 || BeforeDate(words, sentence, i) is not { } modal)
                    break;
                (i, its) = (modal, words.Lexeme(modal)!.Classes);
            }
            if ((its & WordClass.Modal) != 0 && modalAt < 0)
                modalAt = i;
            classes |= its & (WordClass.Auxiliary | WordClass.Negation | WordClass.To);
            first = i;
        }
        while (first < main && words.IsAdverb(first) && !words.Is(first, WordClass.Negation | WordClass.Auxiliary))
            first++;
        return new Helpers(first, classes, modalAt, yetTo);
    }

    /// <summary>"will from Monday, 4 May, begin": the modal that a date ending at a token, with what leads to it and the commas around, stands behind; null for none.</summary>
    private static int? BeforeDate(Words words, Sentence sentence, int last)
    {
        var at = words.IsPunctuation(last, ',') ? last - 1 : last;
        if (at <= sentence.FirstToken || !words.IsDate(at))
            return null;
        for (; at > Math.Max(sentence.FirstToken, last - LongestDate); at--)
        {
            if (words.Is(at, WordClass.Modal))
                return at;
            if (!words.IsDate(at) && !words.IsPunctuation(at, ',') && words.Norm(at) is not ("from" or "on" or "in" or "at" or "the"))
                return null;
        }
        return null;
    }
}
