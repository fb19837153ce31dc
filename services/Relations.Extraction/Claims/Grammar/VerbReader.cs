using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>Finds the verbs of a sentence and tells of each whether it is said to have happened.</summary>
internal sealed class VerbReader(ControlWords control)
{
    /// <summary>How many words may stand between "help" and what it helps do.</summary>
    private const int BareReach = 5;

    /// <summary>The verb groups in text order.</summary>
    public List<VerbGroup> Read(Words words, Sentence sentence)
    {
        var groups = new List<VerbGroup>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (words.Is(i, WordClass.AnyVerb) ? IsVerb(words, sentence, i) || IsJoined(words, sentence, i, groups) : words.Is(i, WordClass.Be | WordClass.Have) && IsMain(words, sentence, i))
                groups.Add(Build(words, sentence, i, groups.Count > 0 ? groups[^1] : null));
        }
        return groups;
    }

    /// <summary>"is", "has" with no verb to help.</summary>
    private static bool IsMain(Words words, Sentence sentence, int at)
    {
        for (var i = at + 1; i < Math.Min(sentence.EndToken, at + 6); i++)
        {
            if (words.Is(i, WordClass.VerbParticiple | WordClass.VerbIng) || (words.Is(i, WordClass.AnyVerb) && !words.Is(i, WordClass.MaybeNoun) && !words.Is(i - 1, WordClass.Have)))
                return false;
            if (!words.IsAdverb(i) && !words.Is(i, WordClass.Negation | WordClass.Auxiliary | WordClass.To))
                return true;
        }
        return true;
    }

    private static bool IsVerb(Words words, Sentence sentence, int at)
    {
        var before = at - 1 >= sentence.FirstToken ? at - 1 : -1;
        var after = at + 1 < sentence.EndToken ? at + 1 : -1;
        if (before >= 0 && words.Is(before, WordClass.Determiner | WordClass.Possessive) && !words.Is(before, WordClass.Relative | WordClass.Pronoun))
            return false;
        if (words.Norm(at) == "meeting" && before >= 0 && !words.IsPunctuation(before, ',') && !words.IsAdverb(before) && !words.Is(before, WordClass.Preposition | WordClass.Subordinator | WordClass.Coordinator | WordClass.Auxiliary))
            return false;
        if (words.Norm(at) == "meeting" && after >= 0 && (words.Norm(after) is "of" or "between" || words.Is(after, WordClass.Auxiliary)))
            return false;
        if (after >= 0 && (words.Norm(at) is "date" or "dates" ? words.Norm(after) is "back" or "to" or "from" : words.Norm(at) == "travels" && words.Norm(after) == "to"))
            return true;
        if (words.Is(at, WordClass.VerbIng))
            return !(before >= 0 && IsModifier(words, before) && (after < 0 || words.Norm(after) is "of" or "on" || words[after].Kind == TokenKind.Punctuation));
        if (words.Is(at, WordClass.VerbPast) && words.Is(at, WordClass.VerbBase) && after >= 0 && (words.Is(after, WordClass.Determiner) || words.Norm(after) is "ties" or "relations" || words.Norm(after + 1) is "ties" or "relations" || words.Norm(after) is "up" or "out" or "forth" or "aside" or "into"))
            return before < 0 || !IsModifier(words, before);
        if (words.Is(at, WordClass.VerbPast | WordClass.VerbParticiple) && !words.Is(at, WordClass.VerbBase))
            return !IsJoinedInTitle(words, sentence, at) && !IsOwned(words, sentence, at);
        if ((words.Is(at, WordClass.MaybeNoun) && IsCounted(words, sentence, at)) || IsHeld(words, sentence, at))
            return false;
        if (before >= 0 && words.Is(before, WordClass.Modal | WordClass.To) && words.Is(at, WordClass.VerbThird) && !words.Is(at, WordClass.VerbBase))
            return false;
        if (before >= 0 && words.Is(before, WordClass.Modal | WordClass.To | WordClass.Do | WordClass.Pronoun))
            return true;
        if (before >= 0 && words.Is(before, WordClass.Have) && !words.Is(at, WordClass.VerbParticiple))
            return false;
        if (words[at].IsCapitalised && at > sentence.FirstToken && words[at].Shape != WordShape.AllCapitals)
            return before >= 0 && words[before].IsCapitalised && !words.Is(at, WordClass.MaybeNoun);
        return !words.Is(at, WordClass.MaybeNoun) ? before < 0 || !IsModifier(words, before) : before >= 0 && after >= 0 && ((StandsAfterSubject(words, before) && StandsBeforeObject(words, after)) || StandsBetween(words, at));
    }

    /// <summary>"will hold talks and visit the port", "to meet A, host B": the base form goes on with what a modal or "to" began.</summary>
    private static bool IsJoined(Words words, Sentence sentence, int at, List<VerbGroup> groups) =>
        words.Is(at, WordClass.VerbBase) && at - 1 > sentence.FirstToken && at + 1 < sentence.EndToken && groups.Count > 0
        && groups[^1] is { Form: VerbForm.Infinitive } or { Form: VerbForm.Finite, Factuality: Factuality.Planned } && (words.Is(at - 1, WordClass.Coordinator) || words.IsPunctuation(at - 1, ','))
        && (words.IsNamed(at + 1) || words.Is(at + 1, WordClass.Determiner | WordClass.Possessive));

    /// <summary>"a Comprehensive and Enhanced Partnership Agreement": a word of a name.</summary>
    private static bool IsJoinedInTitle(Words words, Sentence sentence, int at) =>
        words[at].Shape == WordShape.Capitalised && at - 2 > sentence.FirstToken && words.Norm(at - 1) == "and" && words[at - 2].Shape == WordShape.Capitalised && !words.IsNamed(at - 2) && words[at + 1].Shape == WordShape.Capitalised && !words.IsNamed(at + 1);

    /// <summary>"a $6bn deal", "the 1995 visit", "two accords": behind an article and a number, or a count, stands a noun.</summary>
    private static bool IsCounted(Words words, Sentence sentence, int at)
    {
        if (at > sentence.FirstToken && words.Is(at, WordClass.VerbThird) && words.IsNamed(at - 1) && !words.IsDate(at - 1) && (words[at - 1].Kind == TokenKind.Number || words[at - 1] is { Kind: TokenKind.Word, Shape: WordShape.Lower }))
            return true;
        var first = at;
        while (first > sentence.FirstToken && words.IsNamed(first - 1) && words[first - 1].Kind is TokenKind.Number or TokenKind.Sign)
            first--;
        return first < at && first > sentence.FirstToken && words.Norm(first - 1) is "a" or "an" or "the";
    }

    /// <summary>"held talks", "will hold Tuesday talks": what is held.</summary>
    private static bool IsHeld(Words words, Sentence sentence, int at)
    {
        var before = at - 1;
        while (before > sentence.FirstToken && words.IsDate(before))
            before--;
        return words.Norm(before) is "hold" or "holds" or "held" or "holding";
    }

    /// <summary>"Liberia's newly elected president": it describes a noun.</summary>
    private static bool IsOwned(Words words, Sentence sentence, int at) =>
        at - 2 >= sentence.FirstToken && at + 1 < sentence.EndToken && words.IsAdverb(at - 1) && words.Is(at - 2, WordClass.Possessive) && words[at + 1].Kind == TokenKind.Word;

    /// <summary>A word in small letters that can only describe a noun.</summary>
    private static bool IsModifier(Words words, int at) => words.Is(at, WordClass.Determiner | WordClass.Preposition) && !words.Is(at, WordClass.To | WordClass.Relative | WordClass.Adverb);

    /// <summary>"the minister visits Lima": a third person between a common noun and a name.</summary>
    private static bool StandsBetween(Words words, int at) =>
        words.Is(at, WordClass.VerbThird) && !words.Is(at, WordClass.VerbBase) && words[at - 1] is { Kind: TokenKind.Word, Shape: WordShape.Lower } && words.Lexeme(at - 1) is null && !words.IsNamed(at - 1)
        && words.IsNamed(at + 1) && words[at + 1].IsCapitalised && !words.IsDate(at + 1);

    private static bool StandsAfterSubject(Words words, int at) =>
        words.Is(at, WordClass.Relative) || (words.IsNamed(at) && (words.IsDate(at) || words[at].Shape != WordShape.Lower)) || (words[at].IsCapitalised && !words.Is(at, WordClass.MaybeNoun | WordClass.VerbPast)) || words.IsPunctuation(at, ')') || words.IsPunctuation(at, ',')
        || words.IsAdverb(at) || (words.Lexeme(at) is null && words.Norm(at).EndsWith('s') && !words.Norm(at).EndsWith("ss", StringComparison.Ordinal));

    private static bool StandsBeforeObject(Words words, int at) =>
        words.IsNamed(at) || words.Is(at, WordClass.Determiner | WordClass.Possessive) || words[at].IsCapitalised || words[at].Kind is TokenKind.Number or TokenKind.Sign
        || words.Norm(at) is "in" or "at" or "on" or "with";

    private VerbGroup Build(Words words, Sentence sentence, int main, VerbGroup? previous)
    {
        var help = Helpers.Read(words, sentence, main);
        var lexeme = words.Lexeme(main)!;
        var form = FormOf(words, sentence, main, help, lexeme);
        if (form == VerbForm.Finite && !help.Any && previous is { Form: VerbForm.Finite } && IsPurpose(words, previous.End, main, lexeme))
            form = VerbForm.Participle;
        if (form == VerbForm.Finite && !help.Any && previous is { Lemma: "help" or "let" } && lexeme.Is(WordClass.VerbBase) && IsBare(words, previous.End, main))
            form = VerbForm.Infinitive;
        var isPassive = form == VerbForm.Participle || (help.Has(WordClass.Be) && lexeme.Is(WordClass.VerbParticiple));
        var joined = previous is not null && Joins(words, previous, help.First);
        if (joined && !help.Any && previous!.IsPassive && lexeme.Is(WordClass.VerbParticiple) && !words.Is(main + 1, WordClass.Determiner | WordClass.Possessive))
            isPassive = true;
        var factuality = form == VerbForm.Infinitive && previous is not null && TakenOccasion.IsBetween(words, previous, help.First) ? previous.Factuality : FactualityOf(words, sentence, main, help, form, joined ? previous : null);
        return new VerbGroup(help.First, main, lexeme.Lemma, form, isPassive, factuality);
    }

    /// <summary>"sign a memorandum intended to ease trade": behind the object of another verb the word only describes it.</summary>
    private static bool IsPurpose(Words words, int first, int main, Lexeme lexeme)
    {
        if (lexeme.Lemma is not ("intend" or "design" or "mean") || main + 1 >= words.Count || !words.Is(main + 1, WordClass.To) || words.Is(first - 1, WordClass.Speech))
            return false;
        for (var i = first; i < main; i++)
        {
            if (words[i].Kind == TokenKind.Punctuation || words.Is(i, WordClass.Coordinator | WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun))
                return false;
        }
        return main - first > 1;
    }

    /// <summary>"help Peru build", "let it pass": only who does it stands between.</summary>
    private static bool IsBare(Words words, int first, int main)
    {
        for (var i = first; i < main; i++)
        {
            if (!words.IsNamed(i) && !words[i].IsCapitalised && !words.Is(i, WordClass.Determiner | WordClass.Pronoun) && i + 1 < main)
                return false;
        }
        return main > first && main - first <= BareReach;
    }

    private static VerbForm FormOf(Words words, Sentence sentence, int main, Helpers help, Lexeme lexeme)
    {
        if (help.Has(WordClass.To) && !help.Has(WordClass.Be))
            return VerbForm.Infinitive;
        if (help.First < main && words.Norm(help.First) == "being" && lexeme.Is(WordClass.VerbParticiple))
            return VerbForm.Participle;
        if (lexeme.Is(WordClass.VerbIng))
            return help.Has(WordClass.Be) ? VerbForm.Finite : VerbForm.Gerund;
        if (help.Any || !lexeme.Is(WordClass.VerbParticiple) || IsNeverParticiple(words, main, lexeme))
            return VerbForm.Finite;
        return StandsAsParticiple(words, sentence, main) ? VerbForm.Participle : VerbForm.Finite;
    }

    /// <summary>"arrived in 1996", "said in Oslo"; "a team headed by A" is one.</summary>
    private static bool IsNeverParticiple(Words words, int main, Lexeme lexeme) =>
        lexeme.Lemma == "say" || (lexeme.Is(WordClass.Intransitive) && lexeme.Is(WordClass.VerbPast) && words.Norm(main + 1) != "by");

    /// <summary>"signed in 1996", "signed by", "(signed in Moscow)": nothing follows that could be its object.</summary>
    private static bool StandsAsParticiple(Words words, Sentence sentence, int main)
    {
        if (main == sentence.FirstToken)
            return true;
        if (words.Is(main - 1, WordClass.Pronoun | WordClass.Relative) || (words.Norm(main) == "called" && main + 1 < sentence.EndToken && words.Norm(main + 1) == "on"))
            return false;
        var next = main + 1;
        while (next < sentence.EndToken && words.IsAdverb(next))
            next++;
        if (next >= sentence.EndToken || words[next].Kind == TokenKind.Punctuation)
            return !(next < sentence.EndToken && (words.IsPunctuation(next, '"') || words.IsPunctuation(next, '\'')));
        if (words.Norm(next) == "into" && words.Norm(next + 1) is "force" or "effect" or "operation")
            return false;
        if (words.IsDate(next))
            return words.IsPunctuation(main - 1, ',') && !HasLaterObject(words, sentence, next - 1, false);
        if (words.Norm(next) == "by" && !words.IsDate(next + 1))
            return true;
        return words.Is(next, WordClass.Preposition) && words.Norm(next) is not ("to" or "that" or "up" or "out" or "off" or "down" or "over") && !words.Is(next, WordClass.Determiner)
            && !HasLaterObject(words, sentence, next, words.IsNamed(main - 1));
    }

    /// <summary>"signed with his counterpart an agreement", "signed in Moscow the treaty", "A visited on 3 May, the port": an object after the adjunct.</summary>
    private static bool HasLaterObject(Words words, Sentence sentence, int preposition, bool isOfName)
    {
        for (var i = preposition + 2; i < Math.Min(sentence.EndToken, preposition + 9); i++)
        {
            if (isOfName && words.IsPunctuation(i, ',') && words.IsNamed(i - 1) && words.Is(i + 1, WordClass.Determiner))
                continue;
            if (words[i].Kind == TokenKind.Punctuation || words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative | WordClass.Coordinator))
                return false;
            if (words.Norm(i) is "a" or "an" or "the" && !words.Is(i - 1, WordClass.Preposition | WordClass.Determiner | WordClass.Subordinator))
                return true;
        }
        return false;
    }

    private static bool Joins(Words words, VerbGroup previous, int first)
    {
        var sawJoin = false;
        for (var i = previous.End; i < first; i++)
        {
            if (words.Is(i, WordClass.Coordinator) || (i == first - 1 && words.IsPunctuation(i, ',') && IsBase(words, first)))
                sawJoin = true;
            else if (sawJoin && !words.IsAdverb(i))
                return false;
        }
        return sawJoin;
    }

    private static bool IsBase(Words words, int at) => words.Is(at, WordClass.VerbBase) || words.Norm(at) == "have";

    private Factuality FactualityOf(Words words, Sentence sentence, int main, Helpers help, VerbForm form, VerbGroup? joined)
    {
        if (help.Has(WordClass.Negation) || help.IsYetTo)
            return Factuality.Denied;
        if (help.Has(WordClass.Modal))
            return help.Modal(words);
        if (help.Has(WordClass.To) && help.Has(WordClass.Be))
            return Factuality.Planned;
        if (form == VerbForm.Infinitive)
            return control.Before(words, help.First, sentence.FirstToken) ?? (joined?.Factuality is { } shared && joined.Form == VerbForm.Infinitive ? shared : Factuality.Planned);
        if (form == VerbForm.Gerund)
            return BeforeGerund(words, sentence, help.First);
        if (joined is { Factuality: not (Factuality.Fact or Factuality.Ongoing) } && !help.Any && (IsBase(words, main) || (joined.IsPassive && words.Is(main, WordClass.VerbParticiple))))
            return joined.Factuality;
        return help.Has(WordClass.Be) && words.Is(main, WordClass.VerbIng) ? Factuality.Ongoing : Factuality.Fact;
    }

    private Factuality BeforeGerund(Words words, Sentence sentence, int first)
    {
        if (first == sentence.FirstToken)
            return Factuality.Fact;
        return words.Norm(first - 1) switch
        {
            "without" or "not" or "against" => Factuality.Denied,
            "for" or "towards" or "toward" or "of" or "on" or "at" => Factuality.Planned,
            "to" when first - 2 >= sentence.FirstToken => control.Of(words, first - 2) ?? Factuality.Fact,
            _ => control.Of(words, first - 1) ?? Factuality.Fact,
        };
    }
}
