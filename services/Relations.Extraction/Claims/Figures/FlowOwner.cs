using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;

namespace Relations.Extraction.Claims.Figures;

/// <summary>Who exports, imports, invests or gives: by the noun's owner or the verb's subject.</summary>
internal sealed class FlowOwner(ClaimText text, PartyReader parties, StateLookup states)
{
    private const int ShortReach = 4;

    /// <summary>The owner of the cue, or null.</summary>
    public ActorCode? Of(FigureDraft draft, FigureDraft? previous)
    {
        if (draft.Cue.IsVerb)
            return Subject(draft, previous);
        return states.Owner(draft.Cue.Token, draft) ?? (draft.Cue.Indicator == Indicator.TradeBalance ? OfBalance(draft) : null);
    }

    /// <summary>"Australia gave Kiribati A$30 million in aid": who acts in the clause, and upon whom.</summary>
    public (ActorCode Of, ActorCode? To)? Giver(FigureDraft draft)
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

    /// <summary>"40 Dutch firms operate in Ghana, with investments of Q": whose firms, and the state they are said to be in.</summary>
    public (ActorCode Of, ActorCode To)? Firms(FigureDraft draft)
    {
        ActorCode? of = null, host = null;
        foreach (var state in text.States.In(new TokenRange(draft.Sentence.FirstToken, draft.Quantity.FirstToken)))
        {
            if (IsIn(state.FirstToken))
                host ??= state.Code;
            else
                of ??= state.Code;
        }
        return of is { } owner && host is { } there && owner != there ? (owner, there) : null;
    }

    /// <summary>The state that does what the cue, a verb, tells.</summary>
    public ActorCode? Subject(FigureDraft draft, FigureDraft? previous)
    {
        ActorCode? actor = null;
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (clause.Verb.Main != draft.Cue.Token)
            {
                if (clause.Verb.Form == VerbForm.Finite && clause.Verb.Main < draft.Cue.Token && parties.Read(clause.Subject).Codes is [var subject, ..])
                    actor = subject;
                continue;
            }
            if (clause.Verb.IsPassive)
                return states.After(clause.Verb.End, draft, "by");
            if (previous is { Of: not null } && IsSameSubject(clause, draft, previous))
                return previous.Of;
            return Antecedent(clause) ?? (IsHanging(clause) ? actor : null) ?? Named(clause, draft);
        }
        return null;
    }

    private ActorCode? Named(Clause clause, FigureDraft draft)
    {
        var codes = parties.Read(AfterComma(clause.Subject)).Codes;
        if (codes.Count > 0)
            return codes[0];
        var before = text.States.In(new TokenRange(draft.Sentence.FirstToken, clause.Verb.First));
        return before.IsEmpty ? null : before[^1].Code;
    }

    /// <summary>"..., followed by Chad, which sold Q": whom the pronoun stands for.</summary>
    private ActorCode? Antecedent(Clause clause)
    {
        var pronoun = clause.Verb.First - 1;
        if (pronoun < 1 || text.Words.Norm(pronoun) is not ("which" or "that" or "who"))
            return null;
        var before = text.Words.IsPunctuation(pronoun - 1, ',') ? pronoun - 1 : pronoun;
        return before > 0 ? text.States.Covering(before - 1)?.Code : null;
    }

    /// <summary>"Chad has made a deal with Niger, supplying Q", "and supplied Q": the subject is that of the clause before.</summary>
    private bool IsHanging(Clause clause) => !clause.Verb.IsPassive && clause.Verb.First > 0
        && (text.Words.Is(clause.Verb.First - 1, WordClass.Coordinator) || (clause.Verb.Form != VerbForm.Finite && text.Words.IsPunctuation(clause.Verb.First - 1, ',')));

    /// <summary>"Peru's trade with Chile is in a deficit of Q"; "giving Korea a surplus": the owner of the trade, or the state between verb and noun.</summary>
    private ActorCode? OfBalance(FigureDraft draft)
    {
        for (var i = draft.Sentence.FirstToken; i < draft.Cue.Token; i++)
        {
            if (text.Words.Norm(i) is "trade" or "commerce" && states.Owner(i, draft) is { } owner)
                return owner;
        }
        var before = text.States.In(new TokenRange(Math.Max(draft.Sentence.FirstToken, draft.Cue.Token - ShortReach), draft.Cue.Token));
        return before.IsEmpty ? null : before[^1].Code;
    }

    /// <summary>"Peru posted a surplus", "Peru, which accounts for Q of": who the verb is said of that has the cue in its object, or null.</summary>
    public ActorCode? Holder(FigureDraft draft)
    {
        ActorCode? holder = null;
        foreach (var clause in text.Clauses(draft.Sentence))
        {
            if (!clause.Object.Contains(draft.Cue.Token) || clause.Verb.IsPassive || text.Words.Is(clause.Verb.Main, WordClass.Speech) && clause.Verb.Lemma != "report")
                continue;
            if ((Antecedent(clause) ?? parties.Read(AfterComma(clause.Subject)).Codes.Cast<ActorCode?>().FirstOrDefault()) is { } its)
                holder = its;
        }
        return holder;
    }

    private bool IsIn(int token)
    {
        var before = token > 0 && text.Words.Norm(token - 1) is "the" ? token - 2 : token - 1;
        return before >= 0 && text.Words.Norm(before) is "in" or "into";
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
}
