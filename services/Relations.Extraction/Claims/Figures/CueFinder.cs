using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Finds the word that tells what a quantity measures: the one the fewest borders away.</summary>
internal sealed class CueFinder(ClaimText text, IndicatorWords vocabulary)
{
    private const int Unreachable = 60;
    private const int ReachAfter = 6;

    /// <summary>Most tokens between a verb and what the goods are worth.</summary>
    private const int WorthReach = 8;

    /// <summary>In kilometres; what is shorter measures a line's width.</summary>
    private const double ShortestLine = 0.01;

    /// <summary>"worth" and the like measure the cost of a project only where nothing says what else they measure.</summary>
    private const int ProjectPenalty = 12;

    /// <summary>The sentence that was last asked what it speaks of, and what it does.</summary>
    private Sentence? _read;
    private Substance _substances;

    /// <summary>The cue of a quantity in its sentence, or null.</summary>
    public Cue? Find(QuantityMention quantity, Sentence sentence)
    {
        if (IsDistance(quantity))
            return null;
        var best = Cheapest(quantity, sentence);
        return best is { Indicator: Indicator.Length } ? BorderIn(sentence, quantity) ?? best : best ?? ByShape(quantity, sentence);
    }

    /// <summary>The cue that costs least, of equals the first. Nearer ones come first, for what is further away costs at least its distance.</summary>
    private Cue? Cheapest(QuantityMention quantity, Sentence sentence)
    {
        Cue? best = null;
        var bestCost = Unreachable - 1;
        var tokens = text.MeasuresIn(ClaimText.RangeOf(sentence));
        var behind = tokens.BinarySearch(quantity.FirstToken);
        behind = behind < 0 ? ~behind : behind;
        for (var k = behind - 1; k >= 0 && quantity.FirstToken - tokens[k] <= bestCost; k--)
        {
            if (At(tokens[k], quantity, sentence, bestCost) is { } cue)
                (best, bestCost) = cue;
        }
        if (best is not null)
            bestCost--;
        for (var k = behind; k < tokens.Length && tokens[k] <= quantity.EndToken + Brackets.Reach + ReachAfter; k++)
        {
            if (tokens[k] >= quantity.EndToken && At(tokens[k], quantity, sentence, bestCost) is { } cue)
                (best, bestCost) = (cue.Cue, cue.Cost - 1);
        }
        return best;
    }

    /// <summary>The cue of a word and what it costs, or null where that is more than <paramref name="most"/>.</summary>
    private (Cue Cue, int Cost)? At(int token, QuantityMention quantity, Sentence sentence, int most)
    {
        (Cue, int)? best = null;
        var isVerb = text.VerbMeasures(token).Length > 0 && text.IsVerb(token, sentence);
        foreach (var meaning in isVerb ? text.VerbMeasures(token) : text.NounMeasures(token))
        {
            if (!Fits(meaning, quantity, sentence) || IsOtherUse(token, sentence) || (meaning.NeedsState && !IsDoneByState(token, quantity, sentence)) || (meaning.NeedsWorth && quantity.FirstToken - token > WorthReach))
                continue;
            var penalty = meaning.NeedsProject ? ProjectPenalty : 0;
            var cost = Cost(token, isVerb, meaning, quantity, sentence, most - penalty) + penalty;
            if (cost <= most)
                (best, most) = ((new Cue(meaning.Indicator, token, isVerb, meaning.IsNegative || IsNegated(token)), cost), cost - 1);
        }
        return best;
    }

    /// <summary>"a negative trade balance".</summary>
    private bool IsNegated(int cue) => text.Words.Norm(cue) == "balance" && (IsNegative(cue - 1) || IsNegative(cue - 2));

    private bool IsNegative(int token) => text.Words.Norm(token) is "negative" or "unfavourable" or "unfavorable";

    /// <summary>"within Q of the border", "Q from the frontier": how far away, not how long.</summary>
    private bool IsDistance(QuantityMention quantity) => UnitOf(quantity) == MeasuredUnit.Length
        && (text.Words.Has(new TokenRange(quantity.FirstToken - 2, quantity.FirstToken), "within") || text.Words.Norm(quantity.EndToken) is "from" or "away" or "off" or "inside");

    /// <summary>"The frontier is Q long": what is long is a border.</summary>
    private Cue? BorderIn(Sentence sentence, QuantityMention quantity)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (!clause.Object.Contains(quantity.FirstToken) || !text.Words.Is(clause.Verb.Main, WordClass.Be))
                continue;
            foreach (var i in text.MeasuresIn(clause.Subject))
            {
                foreach (var meaning in text.NounMeasures(i))
                {
                    if (meaning.Indicator == Indicator.BorderLength && !IsOtherUse(i, sentence))
                        return new Cue(meaning.Indicator, i, false, false);
                }
            }
        }
        return null;
    }

    /// <summary>The last word of a sentence that could tell what such a quantity measures: what "the number" in the next one means.</summary>
    public Cue? Last(QuantityMention quantity, Sentence sentence)
    {
        var tokens = text.MeasuresIn(ClaimText.RangeOf(sentence));
        for (var k = tokens.Length - 1; k >= 0; k--)
        {
            var isVerb = text.VerbMeasures(tokens[k]).Length > 0;
            foreach (var meaning in isVerb ? text.VerbMeasures(tokens[k]) : text.NounMeasures(tokens[k]))
            {
                if (Fits(meaning, quantity, sentence) && !meaning.NeedsProject && !meaning.NeedsState && !IsOtherUse(tokens[k], sentence))
                    return new Cue(meaning.Indicator, tokens[k], isVerb, meaning.IsNegative);
            }
        }
        return null;
    }

    /// <summary>"a 2,900-kilometre pipeline", "a $10 billion refinery", "3.34 square kilometres".</summary>
    private Cue? ByShape(QuantityMention quantity, Sentence sentence)
    {
        var indicator = UnitOf(quantity) switch
        {
            MeasuredUnit.Length => Indicator.Length,
            MeasuredUnit.Area => Indicator.Area,
            MeasuredUnit.Money => Indicator.Cost,
            _ => (Indicator?)null,
        };
        if (indicator is null || (indicator == Indicator.Length && quantity.Value < ShortestLine))
            return null;
        if (indicator == Indicator.Area)
            return new Cue(Indicator.Area, quantity.FirstToken, false, false);
        for (var i = quantity.EndToken; i < Math.Min(sentence.EndToken, quantity.EndToken + 5); i++)
        {
            if (indicator == Indicator.Length ? vocabulary.IsLine(text.Words.Norm(i)) : text.IsProject(i))
                return new Cue(indicator.Value, i, false, false);
            if (i == quantity.EndToken && text.Words.Norm(i) is "of")
                continue;
            if (text.Words.Is(i, WordClass.Preposition | WordClass.Auxiliary | WordClass.Determiner | WordClass.Coordinator) || (text.Words[i].Kind == TokenKind.Punctuation && text.Words.Norm(i)[0] != '-'))
                break;
        }
        return null;
    }

    /// <summary>"Peru sold Q of wheat": said, not planned, of a state, and of no less than a ton.</summary>
    private bool IsDoneByState(int verb, QuantityMention quantity, Sentence sentence) =>
        quantity.Value >= 1 && text.Words.Norm(quantity.FirstToken - 1) != "of" && text.VerbAt(verb, sentence) == VerbForm.Finite
        && Array.Find(text.Clauses(sentence), clause => clause.Verb.Main == verb) is { Verb.IsPassive: false } clause && !text.States.In(clause.Subject).IsEmpty;

    private static MeasuredUnit? UnitOf(QuantityMention quantity) => quantity.Unit switch
    {
        "t" or "bbl" or "bbl/d" or "t/a" => MeasuredUnit.Mass,
        "km" => MeasuredUnit.Length,
        "km2" => MeasuredUnit.Area,
        "people" => MeasuredUnit.People,
        "1" => MeasuredUnit.Count,
        "m3" or "m3/a" => MeasuredUnit.Gas,
        _ => quantity.Unit.Length == 3 && char.IsAsciiLetterUpper(quantity.Unit[0]) && char.IsAsciiLetterUpper(quantity.Unit[2]) ? MeasuredUnit.Money : null,
    };

    private bool Fits(IndicatorWord meaning, QuantityMention quantity, Sentence sentence)
    {
        var unit = UnitOf(quantity);
        if (meaning.NeedsProject && !text.Has(sentence, Signals.Project) || meaning.NeedsInto && text.Words.Norm(quantity.EndToken) != "into")
            return false;
        if (meaning.NeedsWorth && text.Words.Norm(quantity.EndToken) != "worth" && !text.Words.Has(new TokenRange(quantity.FirstToken - 4, quantity.FirstToken), "worth"))
            return false;
        return meaning.Unit switch
        {
            MeasuredUnit.Oil => unit == MeasuredUnit.Mass && Speaks(sentence, Substance.Oil),
            MeasuredUnit.Gas => unit == MeasuredUnit.Gas && Speaks(sentence, Substance.Gas),
            MeasuredUnit.Mass => unit == MeasuredUnit.Mass && quantity.Unit == "t",
            _ => unit == meaning.Unit,
        };
    }

    /// <summary>Whether this sentence or the one before speaks of a substance.</summary>
    private bool Speaks(Sentence sentence, Substance substance)
    {
        if (_read != sentence)
        {
            (_read, _substances) = (sentence, Substance.None);
            var first = sentence.Index > 0 ? text.Sentences[sentence.Index - 1].FirstToken : sentence.FirstToken;
            for (var i = first; i < sentence.EndToken; i++)
                _substances |= text.Words.Norm(i) switch { "oil" or "crude" or "petroleum" => Substance.Oil, "gas" or "lng" => Substance.Gas, _ => Substance.None };
        }
        return (_substances & substance) != 0;
    }

    /// <summary>"trade agreement", "Minister of Trade", "export credit": no measure.</summary>
    private bool IsOtherUse(int token, Sentence sentence)
    {
        if (text.Organisations.Covering(token) is not null && text.Words[token].IsCapitalised)
            return true;
        if (token + 1 >= sentence.EndToken)
            return false;
        return IsOfBalance(token, sentence) || IsOfBudget(token) || text.Is(token + 1, WordRole.Term) || (text.AgreementNoun(token + 1) is { Use: not NounUse.Generic } && text.Words.Norm(token) != "border");
    }

    /// <summary>"a surplus in trade with Peru of Q": what is measured is the surplus.</summary>
    private bool IsOfBalance(int token, Sentence sentence)
    {
        var before = token - 1;
        while (before > sentence.FirstToken && text.Words.Is(before, WordClass.Adjective | WordClass.Determiner) && !text.Words.Is(before, WordClass.Preposition))
            before--;
        if (before <= sentence.FirstToken || text.Words.Norm(before) is not ("in" or "of") || text.Words.Norm(token) is not ("trade" or "commerce"))
            return false;
        foreach (var meaning in text.NounMeasures(before - 1))
        {
            if (meaning.Indicator == Indicator.TradeBalance)
                return true;
        }
        return false;
    }

    /// <summary>"the budget deficit", "the current account surplus": not of trade.</summary>
    private bool IsOfBudget(int token) =>
        text.Words.Norm(token) is "deficit" or "surplus" or "gap" or "shortfall" or "balance"
        && (text.Words.Norm(token - 1) is "budget" or "budgetary" or "fiscal" or "account" or "payments" or "government" or "federal" or "primary" or "public" || text.Words.Norm(token - 2) is "budget" || text.Words.Norm(token + 2) == "payments");

    /// <summary>What stands between a cue and its quantity; counted no further than <paramref name="most"/>.</summary>
    private int Cost(int cue, bool isVerb, IndicatorWord meaning, QuantityMention quantity, Sentence sentence, int most)
    {
        if (cue >= quantity.EndToken)
            return CostAfter(cue, isVerb, meaning, quantity);
        if (meaning.IsAfterOnly)
            return Unreachable;
        var cost = quantity.FirstToken - cue;
        for (var i = cue + 1; i < quantity.FirstToken && cost <= most; i++)
        {
            // "bought a stake in a Q plant" trades in shares, not goods.
            if ((isVerb && text.Words.Norm(i) is "stake" or "stakes" or "shares") || IsOfBudget(i))
                return Unreachable;
            cost += BorderCost(i) + (text.VerbAt(i, sentence) == VerbForm.Finite ? 3 : 0);
        }
        return cost;
    }

    private int BorderCost(int token)
    {
        var words = text.Words;
        if (words[token].Kind == TokenKind.Punctuation)
            return words.Norm(token)[0] switch { ';' => 8, '(' => 2, ')' => 8, ',' => 1, _ => 0 };
        return words.Is(token, WordClass.Relative) ? 2 : words.Is(token, WordClass.Subordinator) && !words.Is(token, WordClass.Preposition) ? 4 : 0;
    }

    /// <summary>"a Q (Q2) loan": past the same amount in another currency.</summary>
    private int AfterBrackets(int token, int cue)
    {
        if (token >= cue || !text.Words.IsPunctuation(token, '('))
            return token;
        var close = Brackets.CloseAfter(text.Words, token, cue);
        return close < 0 ? token : close + 1;
    }

    /// <summary>"Q in trade", "Q worth of exports", "Q were consumed", "a Q border".</summary>
    private int CostAfter(int cue, bool isVerb, IndicatorWord meaning, QuantityMention quantity)
    {
        var words = text.Words;
        var connected = false;
        var first = AfterBrackets(quantity.EndToken, cue);
        if (cue - first > ReachAfter || (words.Norm(cue + 1) is "of" && text.Quantities.Covering(cue + 2) is not null))
            return Unreachable;
        var leads = cue == first || meaning.IsAfterOnly;
        for (var i = first; i < cue; i++)
        {
            if (words[i].Kind == TokenKind.Punctuation && words.Norm(i)[0] is not ('-' or '"'))
                return Unreachable;
            if (text.Quantities.Covering(i) is not null || text.Dates.Covering(i) is not null || words.Is(i, WordClass.Coordinator | WordClass.Relative))
                return Unreachable;
            var isConnector = words.Norm(i) is "in" or "of" or "worth" or "for" || (words.Norm(i) is "as" && words.Norm(i + 1) is not ("its" or "their" or "the" or "his" or "her"));
            if (words.Is(i, WordClass.Preposition) && !isConnector)
                return Unreachable;
            connected |= isConnector;
            leads |= isConnector || words.Norm(i) is "-" || (isVerb && words.Is(i, WordClass.Be)) || words.Lexeme(i) is null;
        }
        return leads ? Math.Max(0, cue - first + (connected ? -1 : 1)) : Unreachable;
    }

    [Flags]
    private enum Substance
    {
        None = 0,
        Oil = 1,
        Gas = 2,
    }
}
