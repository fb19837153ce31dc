using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Dates;

/// <summary>Months whose names are other words where they have no capital: "march", "may", "august".</summary>
internal ref partial struct DateParser
{
    private const int UncasedReach = 40;

    /// <summary>"early march", "by may 5", "next march" in a sentence that has no capitals: behind a word that leads to a date.</summary>
    private readonly bool IsUncasedMonth(int at) => IsLed(at) && IsUncased();

    private readonly bool IsLed(int at)
    {
        ref readonly var before = ref _terms[_terms[at - 1].Is('-') ? at - 2 : at - 1];
        return before.Lexeme is { Part: not PeriodPart.None } or { Deixis: Deixis.Last or Deixis.Next } || (before.Is("this") && !_terms[at].Is("may"))
            || before.Norm is "in" or "of" or "by" or "since" or "until" or "till" or "before" or "after" or "during" or "from" or "between" or "through";
    }

    /// <summary>True where no word has a capital, as some write.</summary>
    private readonly bool IsUncased()
    {
        for (var at = 0; at < Math.Min(_terms.Count, UncasedReach); at++)
        {
            if (_terms[at] is { Kind: TokenKind.Word, Shape: not WordShape.Lower })
                return false;
        }
        return true;
    }
}
