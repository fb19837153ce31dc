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

    /// <summary>In kilometres; what is shorter measures a line's width.</summary>
    private const double ShortestLine = 0.01;

    /// <summary>"worth" and the like measure the cost of a project only where nothing says what else they measure.</summary>
    private const int ProjectPenalty = 12;

    /// <summary>The cue of a quantity in its sentence, or null.</summary>
    public Cue? Find(QuantityMention quantity, Sentence sentence)
    {
        if (IsDistance(quantity))
            return null;
        Cue? best = null;
        var bestCost = Unreachable;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (i >= quantity.FirstToken && i < quantity.EndToken || text.Words[i].Kind != TokenKind.Word)
                continue;
            var isVerb = text.Words.Is(i, WordClass.AnyVerb) && vocabulary.Verb(text.Words.Lexeme(i)!.Lemma).Length > 0 && IsVerbHere(i, sentence);
            var meanings = isVerb ? vocabulary.Verb(text.Words.Lexeme(i)!.Lemma) : vocabulary.Noun(text.Words.Norm(i));
            foreach (var meaning in meanings)
            {
                if (!Fits(meaning, quantity, sentence) || IsOtherUse(i, sentence))
                    continue;
                var cost = Cost(i, isVerb, meaning, quantity, sentence) + (meaning.NeedsProject ? ProjectPenalty : 0);
                if (cost < bestCost)
                    (best, bestCost) = (new Cue(meaning.Indicator, i, isVerb, meaning.IsNegative || IsNegated(i)), cost);
            }
        }
        return best is { Indicator: Indicator.Length } ? BorderIn(sentence, quantity) ?? best : best ?? ByShape(quantity, sentence);
    }

    /// <summary>"a negative trade balance".</summary>
    private bool IsNegated(int cue) => text.Words.Norm(cue) is "balance" && (text.Words.Norm(Math.Max(0, cue - 1)) is "negative" or "unfavourable" or "unfavorable" || text.Words.Norm(Math.Max(0, cue - 2)) is "negative" or "unfavourable" or "unfavorable");

    /// <summary>"within Q of the border", "Q from the frontier": how far away, not how long.</summary>
    private bool IsDistance(QuantityMention quantity) => quantity.FirstToken > 0 && UnitOf(quantity) == MeasuredUnit.Length
        && (text.Words.Norm(quantity.FirstToken - 1) is "within" || (text.Words.Norm(Math.Max(0, quantity.FirstToken - 2)) is "within")
            || (quantity.EndToken < text.Words.Count && text.Words.Norm(quantity.EndToken) is "from" or "away" or "off" or "inside"));

    /// <summary>"The frontier is Q long": what is long is a border.</summary>
    private Cue? BorderIn(Sentence sentence, QuantityMention quantity)
    {
        foreach (var clause in text.Clauses(sentence))
        {
            if (!clause.Object.Contains(quantity.FirstToken) || !text.Words.Is(clause.Verb.Main, WordClass.Be))
                continue;
            for (var i = clause.Subject.First; i < clause.Subject.End; i++)
            {
                foreach (var meaning in vocabulary.Noun(text.Words.Norm(i)))
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
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            if (text.Words[i].Kind != TokenKind.Word)
                continue;
            var isVerb = text.Words.Is(i, WordClass.AnyVerb) && vocabulary.Verb(text.Words.Lexeme(i)!.Lemma).Length > 0;
            foreach (var meaning in isVerb ? vocabulary.Verb(text.Words.Lexeme(i)!.Lemma) : vocabulary.Noun(text.Words.Norm(i)))
            {
                if (Fits(meaning, quantity, sentence) && !meaning.NeedsProject && !IsOtherUse(i, sentence))
                    return new Cue(meaning.Indicator, i, isVerb, meaning.IsNegative);
            }
        }
        return null;
    }

    private bool IsVerbHere(int token, Sentence sentence) => text.IsVerb(token, sentence);

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
        if (meaning.NeedsProject && !text.Has(sentence, Signals.Project))
            return false;
        return meaning.Unit switch
        {
            MeasuredUnit.Oil => unit == MeasuredUnit.Mass && Speaks(sentence, "oil", "crude", "petroleum"),
            MeasuredUnit.Gas => unit == MeasuredUnit.Gas && Speaks(sentence, "gas", "lng", "gas"),
            MeasuredUnit.Mass => unit == MeasuredUnit.Mass && quantity.Unit == "t",
            _ => unit == meaning.Unit,
        };
    }

    /// <summary>Whether this sentence or the one before speaks of a substance.</summary>
    private bool Speaks(Sentence sentence, string a, string b, string c)
    {
        var first = sentence.Index > 0 ? text.Sentences[sentence.Index - 1].FirstToken : sentence.FirstToken;
        for (var i = first; i < sentence.EndToken; i++)
        {
            var norm = text.Words.Norm(i);
            if (norm == a || norm == b || norm == c)
                return true;
        }
        return false;
    }

    /// <summary>"trade agreement", "Minister of Trade", "export credit": no measure.</summary>
    private bool IsOtherUse(int token, Sentence sentence)
    {
        if (text.Organisations.Covering(token) is not null && text.Words[token].IsCapitalised)
            return true;
        if (token + 1 >= sentence.EndToken)
            return false;
        var next = text.Words.Norm(token + 1);
        return (text.AgreementNoun(token + 1) is { Use: not NounUse.Generic } && text.Words.Norm(token) is not "border") || next is "minister" or "ministers" or "ministry" or "organization" or "organisation" or "delegation" or "mission" or "fair" or "war" or "office" or "commission" or "committee" or "partner" or "partners" or "duties" or "barriers" or "route" or "routes" or "guard" or "guards" or "controls" or "crossing" or "crossings" or "issue" or "issues";
    }

    private int Cost(int cue, bool isVerb, IndicatorWord meaning, QuantityMention quantity, Sentence sentence)
    {
        if (cue >= quantity.EndToken)
            return CostAfter(cue, isVerb, meaning, quantity);
        if (meaning.IsAfterOnly)
            return Unreachable;
        var cost = quantity.FirstToken - cue;
        for (var i = cue + 1; i < quantity.FirstToken; i++)
            cost += BorderCost(i);
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb.Form == VerbForm.Finite && clause.Verb.Main > cue && clause.Verb.Main < quantity.FirstToken)
                cost += 3;
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
        if (cue - first > ReachAfter)
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
}
