
namespace Relations.Extraction.Mentions.Quantities;

/// <summary>Parts of a whole and parts of a unit, in words.</summary>
internal readonly ref partial struct QuantityParser
{
    /// <summary>"half a percent", "a quarter of a percentage point", "half a mile", "three quarters of a ton", "a half-mile".</summary>
    private bool TryPartOfUnit(int at, out ReadQuantity quantity)
    {
        quantity = default;
        var under = _terms[at].Lexeme is { Cardinal: not null } || _terms[at].Norm is "a" or "an" ? at + 1 : at;
        if (_terms[under].Is('-'))
            under++;
        if (Part(under, under > at) is not (> 0 and var part) || !TryOneUnit(under + 1, out var unit, out var end))
            return false;
        quantity = new ReadQuantity(at, end, Times((_terms[at].Lexeme?.Cardinal ?? 1) * part, unit.Factor), null, unit.Base);
        return true;
    }

    /// <summary>The fraction a word means: "half", "quarters"; "tenth" and other ordinals only after a count.</summary>
    private double Part(int at, bool isCounted) =>
        _terms[at].Lexeme is not { } lexeme ? 0 : lexeme.Fraction > 0 ? lexeme.Fraction : isCounted && lexeme.Ordinal is > 2 and <= 20 ? 1.0 / lexeme.Ordinal : 0;

    /// <summary>"[half] a mile", "[a quarter] of one percent", "[a half]-mile": one unit, which is no plural of people.</summary>
    private bool TryOneUnit(int at, out Unit unit, out int end)
    {
        var one = _terms[at].Is("of") || (_terms[at].Is('-') && _terms.IsGlued(at)) ? at + 1 : at;
        var isOne = _terms[one].Norm is "a" or "an" or "one" or "1";
        var isJoined = one > at ? _terms[at].Is('-') : !isOne;
        if (!isOne && !isJoined)
        {
            (unit, end) = (default, at);
            return false;
        }
        return TryUnitName(isOne ? one + 1 : one, out unit, out end) && unit.Base != "people" && _terms[end - 1].Length > 2
            && (isOne || (unit.Base is "km" or "t" or "m3" && !_terms[end - 1].Norm.EndsWith('s')));
    }

    /// <summary>"half of", "two-thirds", "a quarter of": so many percent of a whole.</summary>
    private bool TryFraction(int at, out ReadQuantity quantity)
    {
        quantity = default;
        double over = _terms[at].Lexeme?.Cardinal ?? (_terms[at].Norm is "a" or "an" ? 1 : 0);
        var under = at;
        if (over > 0)
            under = _terms[at + 1].Is('-') ? at + 2 : at + 1;
        else
            over = 1;
        if (_terms[under].Lexeme is not { } lexeme)
            return false;
        var part = Part(under, under > at);
        var end = under + 1;
        ref readonly var after = ref _terms[end];
        var isOfWhole = after.Is("of") || (lexeme.Text == "half" && after.Norm is "the" or "its" or "their" or "all" or "his")
            || (under > at && lexeme.Fraction > 0 && lexeme.Text.EndsWith('s') && _terms[at].Norm is not ("a" or "an"));
        if (part == 0 || !isOfWhole || NumberWords.IsMultiplied(_terms, end) || CountContext.IsPeriodHalf(_terms, at, end))
            return false;
        quantity = new ReadQuantity(at, end, Math.Round(over * part * 100, 10), null, "%");
        return over * part <= 1;
    }
}
