using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Whose a figure is, and towards whom: "Kazakhstan's imports from China", "Chinese firms invested in", "exports of A to B".</summary>
internal sealed class DirectionReader(ClaimText text, PartyReader parties, PairInFocus focus)
{
    private const int OwnerReach = 5;
    private const int PartnerReach = 9;

    /// <summary>Fills in of, partner and the states it is between.</summary>
    /// <param name="draft">The figure.</param>
    /// <param name="previous">The figure read before it, or null.</param>
    public void Read(FigureDraft draft, FigureDraft? previous)
    {
        var indicator = draft.Cue.Indicator;
        if (indicator is Indicator.Trade)
            ReadTrade(draft);
        else if (indicator is Indicator.Exports or Indicator.Imports or Indicator.TradeBalance or Indicator.Investment or Indicator.Aid or Indicator.OilDeliveries or Indicator.GasDeliveries)
            ReadDirected(draft, previous);
        else if (indicator is Indicator.Area or Indicator.Population or Indicator.OilConsumption or Indicator.OilImports or Indicator.OilProduction or Indicator.OilReserves)
            draft.Of = Owner(draft, previous) ?? (draft.Cue.Indicator == Indicator.Population ? After(draft.Cue.Token + 1, draft, "of") : null) ?? After(draft.Quantity.EndToken, draft, "in") ?? (IsContinued(draft, previous) ? previous!.Of : null) ?? Topic(draft);
        draft.Between = BetweenOf(draft);
    }

    /// <summary>Exports and imports of one sentence are of the same state unless it says otherwise.</summary>
    public static void Share(IReadOnlyList<FigureDraft> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Period is null && !figure.IsCompared && figures.FirstOrDefault(f => f.Period is not null && f.Status == figure.Status && f.Cue.Indicator is Indicator.Exports or Indicator.Imports) is { } dated && figure.Cue.Indicator is Indicator.Exports or Indicator.Imports)
                (figure.Period, figure.PeriodDerivation) = (dated.Period, "as the other direction in the same sentence");
            if (figure.Of is not null || figure.Cue.Indicator is not (Indicator.Exports or Indicator.Imports or Indicator.TradeBalance))
                continue;
            if (figures.FirstOrDefault(f => f.Of is not null && f.Cue.Indicator is Indicator.Exports or Indicator.Imports or Indicator.TradeBalance && (figure.Partner is null || figure.Partner == f.Partner)) is not { } other)
                continue;
            (figure.Of, figure.Partner, figure.Between) = (other.Of, other.Partner, other.Between);
        }
    }

    private static bool IsContinued(FigureDraft draft, FigureDraft? previous) =>
        previous is { Of: not null } && previous.Quantity.Unit == draft.Quantity.Unit && draft.Sentence.Index - previous.Sentence.Index <= 2 && (previous.Cue.Indicator == draft.Cue.Indicator || (IsOil(previous.Cue.Indicator) && IsOil(draft.Cue.Indicator)));

    private static bool IsOil(Indicator indicator) => indicator is Indicator.OilReserves or Indicator.OilProduction or Indicator.OilConsumption or Indicator.OilImports;

    private void ReadTrade(FigureDraft draft)
    {
        if (OwnerBefore(draft.Cue.Token, draft) is { } owner && After(draft.Cue.Token + 1, draft, "with") is { } partner && owner != partner)
            (draft.Of, draft.Partner) = (owner, partner);
        else if (IsWorldwide(draft) && parties.Read(draft.Span).Codes.Count < 2)
            draft.Of = OwnerBefore(draft.Cue.Token, draft) ?? After(draft.Cue.Token + 1, draft, "of");
    }

    private void ReadDirected(FigureDraft draft, FigureDraft? previous)
    {
        if (draft.Cue.Indicator == Indicator.Aid && text.Words.Lexeme(draft.Cue.Token)?.Lemma is "receive")
        {
            (draft.Of, draft.Partner) = (After(draft.Cue.Token + 1, draft, "from"), SubjectState(draft, null));
            return;
        }
        var isImport = draft.Cue.Indicator == Indicator.Imports;
        var of = Owner(draft, previous);
        var partner = draft.Cue.Indicator switch
        {
            Indicator.Imports => After(draft.Cue.Token + 1, draft, "from"),
            Indicator.TradeBalance => After(draft.Cue.Token + 1, draft, "with"),
            Indicator.Investment => After(draft.Cue.Token + 1, draft, "in", "into"),
            _ => After(draft.Cue.Token + 1, draft, "to", "into", "for"),
        };
        if (isImport)
            of ??= After(draft.Cue.Token + 1, draft, "by");
        else
            of ??= After(draft.Cue.Token + 1, draft, "from", "of");
        if (of is null && draft.Cue.Indicator is Indicator.Aid or Indicator.Investment && Giver(draft) is { } giver)
            (of, partner) = (giver.Of, partner ?? giver.To);
        partner ??= isImport && of is null ? null : Opposite(draft, of);
        var shared = of is null ? Shared(draft, previous, partner) : null;
        (of, partner) = (of ?? shared?.Of, partner ?? shared?.Partner);
        if (of is null && partner is null && draft.Reporter is { Length: 3 } reporter && focus.Has(new ActorCode(reporter)))
            of = new ActorCode(reporter);
        if (of is null && partner is { } known && focus.Has(known))
            of = parties.Partner(known, draft.Sentence);
        if (partner is null && shared?.Cue.Indicator is not Indicator.Trade && of is { } side && focus.Has(side) && !IsWorldwide(draft))
            partner = parties.Partner(side, draft.Sentence);
        (draft.Of, draft.Partner) = (of, of == partner ? null : partner);
    }

    /// <summary>The figure before, where this one goes on about the same state's trade or deliveries.</summary>
    private static FigureDraft? Shared(FigureDraft draft, FigureDraft? previous, ActorCode? partner)
    {
        if (previous is not { Of: not null } || previous.Sentence.Index < draft.Sentence.Index - 1)
            return null;
        if (draft.Cue.Indicator is Indicator.GasDeliveries or Indicator.OilDeliveries)
            return previous.Cue.Indicator == draft.Cue.Indicator ? previous : null;
        return draft.Cue.Indicator is Indicator.Exports or Indicator.Imports or Indicator.TradeBalance
            && previous.Cue.Indicator is Indicator.Trade or Indicator.Exports or Indicator.Imports or Indicator.TradeBalance
            && (partner is null || partner == previous.Partner) ? previous : null;
    }

    /// <summary>"Australia gave Kiribati A$30 million in aid": who acts in the clause, and upon whom.</summary>
    private (ActorCode Of, ActorCode? To)? Giver(FigureDraft draft)
    {
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (!clause.Object.Contains(draft.Quantity.FirstToken) || clause.Verb.IsPassive || parties.Read(clause.Subject).Codes is not [var giver, ..])
                continue;
            var to = parties.Read(clause.Object).Codes.Where(c => c != giver).Cast<ActorCode?>().FirstOrDefault();
            return (giver, to);
        }
        return null;
    }

    /// <summary>"provided Kyrgyzstan with $50 million": the state between giver and sum.</summary>
    private ActorCode? Opposite(FigureDraft draft, ActorCode? of)
    {
        if (!draft.Cue.IsVerb || draft.Cue.Indicator != Indicator.Aid)
            return null;
        foreach (var state in text.States.In(new TokenRange(draft.Cue.Token + 1, draft.Quantity.FirstToken)))
        {
            if (state.Code != of && state.Form == StateForm.Name)
                return state.Code;
        }
        return null;
    }

    private ActorCode? Owner(FigureDraft draft, FigureDraft? previous)
    {
        if (draft.Cue.IsVerb)
            return SubjectState(draft, previous);
        return OwnerBefore(draft.Cue.Token, draft) ?? Given(draft);
    }

    /// <summary>"giving Korea a surplus": the state between verb and noun.</summary>
    private ActorCode? Given(FigureDraft draft)
    {
        if (draft.Cue.Indicator != Indicator.TradeBalance)
            return null;
        var states = text.States.In(new TokenRange(Math.Max(draft.Sentence.FirstToken, draft.Cue.Token - 4), draft.Cue.Token));
        return states.IsEmpty ? null : states[^1].Code;
    }

    private ActorCode? SubjectState(FigureDraft draft, FigureDraft? previous)
    {
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (clause.Verb.Main != draft.Cue.Token)
                continue;
            if (clause.Verb.IsPassive)
                return After(clause.Verb.End, draft, "by");
            if (previous is { Of: not null } && IsSameSubject(clause, draft, previous))
                return previous.Of;
            var codes = parties.Read(AfterComma(clause.Subject)).Codes;
            if (codes.Count > 0)
                return codes[0];
            var before = text.States.In(new TokenRange(draft.Sentence.FirstToken, clause.Verb.First));
            return before.IsEmpty ? null : before[^1].Code;
        }
        return null;
    }

    /// <summary>"..., while it imported Q"; "The country supplied Q".</summary>
    private bool IsSameSubject(Clause clause, FigureDraft draft, FigureDraft previous)
    {
        var before = Math.Max(0, clause.Subject.IsEmpty ? clause.Verb.First - 1 : clause.Subject.End - 1);
        return text.Words.Norm(before) is "it" ? previous.Sentence == draft.Sentence
            : text.Words.Norm(before) is "country" && before > 0 && text.Words.Norm(before - 1) is "the" && draft.Sentence.Index - previous.Sentence.Index <= 1;
    }

    /// <summary>"As for Peru's imports from Chile, [Chile] sold Q": what stands before a comma opens the sentence.</summary>
    private TokenRange AfterComma(TokenRange subject)
    {
        for (var i = subject.End - 1; i > subject.First; i--)
        {
            if (text.Words.IsPunctuation(i, ',') && !text.States.In(new TokenRange(i + 1, subject.End)).IsEmpty && text.Words.Lexeme(i + 1)?.Is(WordClass.Coordinator) is not true)
                return new TokenRange(i + 1, subject.End);
        }
        return subject;
    }

    /// <summary>"Kazakhstan's total exports", "Peruvian exports".</summary>
    private ActorCode? OwnerBefore(int token, FigureDraft draft)
    {
        for (var i = token - 1; i >= Math.Max(draft.Sentence.FirstToken, token - OwnerReach); i--)
        {
            if (text.States.Covering(i) is { } state)
            {
                var isOwner = state.Form is StateForm.Demonym || (state.EndToken < text.Words.Count && text.Words.Norm(state.EndToken) is "'s" or "'") || (state.Form == StateForm.Name && state.EndToken == token);
                return isOwner ? state.Code : null;
            }
            if (text.Words.Is(i, WordClass.Preposition | WordClass.AnyVerb | WordClass.Coordinator) && !text.Words.Is(i, WordClass.MaybeNoun | WordClass.VerbParticiple))
                return null;
            if (text.Words.IsPunctuation(i, ','))
                return null;
            if (text.Words.Norm(i) == "its" && i > draft.Sentence.FirstToken)
                return null;
        }
        return null;
    }


    /// <summary>The state after one of the prepositions, looked for up to the figure and a little beyond.</summary>
    private ActorCode? After(int from, FigureDraft draft, params ReadOnlySpan<string> prepositions)
    {
        var end = Math.Min(draft.Sentence.EndToken, Math.Max(from, draft.Cue.Token < draft.Quantity.FirstToken ? draft.Quantity.EndToken : from) + PartnerReach);
        for (var i = from; i < end; i++)
        {
            if (text.Words.IsPunctuation(i, ';') || (i >= draft.Quantity.EndToken && IsBorder(i)) || (text.Words.Is(i, WordClass.Coordinator) && i >= draft.Quantity.EndToken) || (text.Quantities.Covering(i) is { } other && other != draft.Quantity && other.FirstToken > draft.Quantity.FirstToken))
                return null;
            if (!prepositions.Contains(text.Words.Norm(i)))
                continue;
            var states = text.States.In(new TokenRange(i + 1, Math.Min(end, i + 5)));
            if (!states.IsEmpty && Leads(i + 1, states[0].FirstToken))
                return states[0].Code;
        }
        return null;
    }

    private bool IsBorder(int token) => text.Words.IsPunctuation(token, ',') || text.Words.IsPunctuation(token, ')');

    private bool Leads(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Words.Is(i, WordClass.Preposition) && text.Words.Norm(i) is not "of" || text.Words[i].Kind != Sentences.TokenKind.Word)
                return false;
        }
        return true;
    }

    /// <summary>"Its territory": the first state of the sentence, else of the sentences before.</summary>
    private ActorCode? Topic(FigureDraft draft)
    {
        for (var index = draft.Sentence.Index; index >= Math.Max(0, draft.Sentence.Index - 2); index--)
        {
            var states = text.States.In(ClaimText.RangeOf(text.Sentences[index]));
            foreach (var state in states)
            {
                if (state.Form is StateForm.Name or StateForm.Demonym)
                    return state.Code;
            }
        }
        return null;
    }

    private bool IsWorldwide(FigureDraft draft)
    {
        for (var i = Math.Max(draft.Sentence.FirstToken, draft.Cue.Token - 3); i < Math.Min(draft.Sentence.EndToken, draft.Cue.Token + 2); i++)
        {
            if (text.Words.Norm(i) is "total" or "overall" or "world" or "global" or "foreign" or "worldwide")
                return true;
        }
        return false;
    }

    private IReadOnlyList<ActorCode> BetweenOf(FigureDraft draft)
    {
        if (draft.Of is not null || draft.Partner is not null)
            return [.. new[] { draft.Of, draft.Partner }.OfType<ActorCode>().Order()];
        if (draft.Cue.Indicator is not (Indicator.Trade or Indicator.BorderLength or Indicator.Freight or Indicator.Investment))
            return [];
        var near = parties.Read(draft.Span);
        return parties.Complete(near.Codes.Count >= 2 ? near : parties.Read(ClaimText.RangeOf(draft.Sentence)), draft.Sentence, draft.Quantity.FirstToken) is { Codes.Count: 2 } pair ? pair.Sorted : [];
    }
}
