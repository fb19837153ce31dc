using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the meetings that a noun tells: "talks between A and B", "A's meeting with B", "A left for talks with B", "At the meeting A and B agreed".</summary>
internal sealed class EncounterNounReader(ClaimText text, MeetingVerbs verbs, EncounterSidesReader sides, EncounterRecorder recorder)
{
    /// <summary>How far behind the noun "with" may stand, and before it the word that leads to it.</summary>
    private const int Reach = 8;

    /// <summary>How far behind "my counterpart," the name may stand.</summary>
    private const int NameReach = 5;

    /// <summary>Adds the meeting of the noun at a token.</summary>
    public void Read(int noun, Sentence sentence)
    {
        var first = StartOf(noun, sentence);
        if ((Join(noun, sentence) ?? OfOfficials(noun, sentence)) is not { } join)
        {
            if (MainSubject.IsOpenedBefore(text, first, Reach, sentence))
                AddJoint(first, noun, sentence);
            else if (text.Words.Norm(first) == "their")
                AddTheir(first, noun, sentence);
            else
                AddOccasion(first, noun, sentence);
            return;
        }
        var partners = new TokenRange(join, EndOfPartners(join, sentence));
        var clause = text.Clauses(sentence).FirstOrDefault(c => c.Whole.Contains(noun));
        var side = text.Words.Norm(join) is "between" or "of" ? default : Side(first, partners, noun, sentence);
        if (Participants(side, partners, noun, sentence) is not { } who)
            return;
        var isOwned = !side.IsEmpty && side.End == first + 1;
        var trigger = new TokenRange(isOwned ? side.First : noun, partners.End);
        var where = new TokenRange(noun, Math.Min(sentence.EndToken, partners.End + Reach));
        recorder.Add(who, trigger, trigger, clause?.Whole ?? trigger, where, IsAhead(first, noun, sentence) ? Factuality.Planned : Factuality.Fact, sentence, true);
    }

    /// <summary>Who takes part, or null where the words do not tell two sides.</summary>
    private EncounterSides? Participants(TokenRange side, TokenRange partners, int noun, Sentence sentence)
    {
        var who = sides.Read(side, partners, sentence);
        var isBetween = text.Words.Norm(partners.First) is "between" or "of";
        if (!isBetween && side.IsEmpty)
            return IsHeld(noun, partners.First) ? recorder.WithGuests(who, sentence) : null;
        if (Suffice(who, partners, side, isBetween, text.Words.Norm(noun) == "dialogue"))
            return who;
        return recorder.OfVisit(who, sentence) ?? (!isBetween && text.People.In(side).IsEmpty ? recorder.WithGuests(sides.Read(default, partners, sentence), sentence) : null);
    }

    /// <summary>"During their five-hour meeting the presidents agreed": the meeting of those the sentence goes on with.</summary>
    private void AddJoint(int first, int noun, Sentence sentence)
    {
        var subject = MainSubject.After(text, noun + 1, sentence);
        if (subject.IsEmpty)
            return;
        var who = sides.Read(subject, default, sentence);
        var isNew = first + 1 < noun + 1 && text.Words.Norm(first + 1) is not ("the" or "this" or "that" or "these" or "those");
        var isNamed = who.People.Count > 1 && who.Codes.Codes.Count > 1 && noun - first > 2;
        if (!isNamed && !(isNew && recorder.IsOfLeaders(subject)))
            return;
        var trigger = new TokenRange(first, noun + 1);
        recorder.Add(who, trigger, trigger with { First = first + 1 }, new TokenRange(first, subject.End), new TokenRange(noun, subject.First), Factuality.Fact, sentence, true);
    }

    /// <summary>"A told B during their talks": the talks of the two.</summary>
    private void AddTheir(int their, int noun, Sentence sentence)
    {
        if (text.Words.Norm(their - 1) is not ("during" or "at" or "in" or "after" or "following") || text.Clauses(sentence).LastOrDefault(c => c.Object.Contains(noun) && c.Verb.Form == VerbForm.Finite) is not { } clause)
            return;
        var who = sides.Read(clause.Subject, clause.Object with { End = their - 1 }, sentence);
        if (who.People.Count != 2 || who.Codes.Codes.Count != 2)
            return;
        var span = new TokenRange(their, noun + 1);
        recorder.Add(who, span, span, clause.Whole, new TokenRange(noun, Math.Min(sentence.EndToken, noun + Reach)), clause.Verb.Factuality, sentence, true);
    }

    /// <summary>"President A of X and President B of Y signed it during talks in Lima": the talks of those who are named.</summary>
    private void AddOccasion(int preposition, int noun, Sentence sentence)
    {
        if (text.Words.Norm(preposition) is not ("during" or "at" or "after" or "following") || text.Words.Norm(noun + 1) == "of" || IsNamedOccasion(preposition, noun)
            || text.Clauses(sentence).LastOrDefault(c => c.Object.Contains(noun) && c.Verb.Form == VerbForm.Finite) is not { Verb.Factuality: Factuality.Fact } clause)
            return;
        var who = sides.Read(clause.Subject, default, sentence);
        if (who.People.Count != 2 || who.Codes.Codes.Count != 2)
            return;
        var span = new TokenRange(preposition + 1, noun + 1);
        recorder.Add(who, span, span, clause.Whole, new TokenRange(noun, Math.Min(sentence.EndToken, noun + Reach)), Factuality.Fact, sentence, true);
    }

    /// <summary>"at the Lima Summit": many may be there.</summary>
    private bool IsNamedOccasion(int preposition, int noun)
    {
        for (var i = preposition + 1; i <= noun; i++)
        {
            if (text.Words[i].IsCapitalised)
                return true;
        }
        return false;
    }

    /// <summary>The "with" or "between" that leads to who takes part, or null.</summary>
    private int? Join(int noun, Sentence sentence)
    {
        var end = Math.Min(sentence.EndToken, noun + Reach);
        for (var i = noun + 1; i < end; i++)
        {
            if (text.Words.Norm(i) is "with" or "between")
                return i;
            if (text.Dates.Covering(i) is { } date && date.FirstToken == i)
                end = Math.Min(sentence.EndToken, end + date.EndToken - i);
            if (text.Words.IsPunctuation(i, ',') && EndOfPlace(i) is { } past)
                (i, end) = (past, Math.Min(sentence.EndToken, past + Reach));
            else if (text.Words.IsPunctuation(i, ',') && Held(i, sentence) is { } held)
                (i, end) = (held, Math.Min(sentence.EndToken, held + Reach));
            else if (text.Words[i].Kind == TokenKind.Punctuation || text.People.Covering(i) is not null
                || (text.Words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary) && text.Words.Norm(i) is not ("was" or "were" or "held" or "took" or "place")))
                return null;
        }
        return null;
    }

    /// <summary>"a meeting in David, Panama, between": the comma behind the name of the state; "a meeting in Suva, between": the one before. Null for any other comma.</summary>
    private int? EndOfPlace(int comma)
    {
        if (text.Words.Norm(comma + 1) is "between")
            return comma;
        return text.States.Covering(comma + 1) is { } state && text.Words.IsPunctuation(state.EndToken, ',') && text.Words.Norm(state.EndToken + 1) is "between" or "with" ? state.EndToken : null;
    }

    /// <summary>The "of" of "a meeting of senior Polish and Danish officials", or null.</summary>
    private int? OfOfficials(int noun, Sentence sentence)
    {
        var of = noun + 1;
        if (of >= sentence.EndToken || text.Words.Norm(of) != "of")
            return null;
        var partners = new TokenRange(of + 1, EndOfPartners(of, sentence));
        return text.Has(partners, WordRole.Visitor) && sides.Read(default, partners, sentence).Codes.Codes.Count == 2 ? of : null;
    }

    /// <summary>"a meeting in Tunis, the capital, which was held between": the "which" behind a comma.</summary>
    private int? Held(int comma, Sentence sentence)
    {
        for (var i = comma + 1; i < Math.Min(sentence.EndToken, comma + Reach); i++)
        {
            if (text.Words.Is(i, WordClass.Relative))
                return i;
            if (text.Words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary) || text.People.Covering(i) is not null)
                return null;
        }
        return null;
    }

    /// <summary>"talks were held with": who holds them is not said.</summary>
    private bool IsHeld(int noun, int join)
    {
        for (var i = noun + 1; i < join; i++)
        {
            if (text.Words.Norm(i) is "held" or "took")
                return true;
        }
        return false;
    }

    /// <summary>The word before the noun's own words: a possessive, a preposition, a verb or comma, else the first of the sentence.</summary>
    private int StartOf(int noun, Sentence sentence)
    {
        var first = noun;
        while (first > sentence.FirstToken && noun - first < Reach && !text.Words.Is(first, WordClass.Possessive | WordClass.Preposition | WordClass.Subordinator) && !text.Words.IsPunctuation(first, ',')
            && (first == noun || !text.Words.Is(first, WordClass.AnyVerb) || text.Words.Is(first, WordClass.VerbIng | WordClass.MaybeNoun)))
            first--;
        return first;
    }

    /// <summary>Who meets the partners: the owner, who the sentence goes on with, or the subject whose talks they are.</summary>
    private TokenRange Side(int first, TokenRange partners, int noun, Sentence sentence)
    {
        if (text.Words.Is(first, WordClass.Possessive))
            return text.Words.Norm(first)[0] != '\'' && MainSubject.IsOpenedBefore(text, first, 2, sentence) ? MainSubject.After(text, partners.End, sentence) : OwnerAt(first, sentence);
        if (first - sentence.FirstToken < Reach && MainSubject.IsOpenedBefore(text, first, Reach, sentence))
            return MainSubject.After(text, partners.End, sentence);
        var isLed = text.Words.Norm(first) is "for" or "after" or "before" or "during" or "following" or "in" or "at" or "into" || IsTakenTo(first, noun, sentence) || (text.Words.Is(first, WordClass.VerbBase) && verbs.Find(text.Words.Norm(first))?.Use == MeetingUse.Holds);
        return isLed && (text.Clauses(sentence).LastOrDefault(c => c.Object.Contains(noun)) ?? MainBefore(first, sentence)) is { } clause && (IsPronoun(clause.Subject) || !text.People.In(clause.Subject).IsEmpty) ? clause.Subject : default;
    }

    private bool IsPronoun(TokenRange subject) => subject.End - subject.First == 1 && text.Words.Norm(subject.First) is "he" or "she";

    /// <summary>"was taken to a meeting with B".</summary>
    private bool IsTakenTo(int to, int noun, Sentence sentence) =>
        text.Words.Is(to, WordClass.To) && text.Clauses(sentence).LastOrDefault(c => c.Object.Contains(noun)) is { Verb: { IsPassive: true, Lemma: "take" or "bring" or "drive" or "escort" or "lead" } verb } && verb.End == to;

    /// <summary>"A left after talks with B": the clause "after" follows, or null.</summary>
    private Clause? MainBefore(int first, Sentence sentence) =>
        text.Words.Is(first, WordClass.Subordinator) ? text.Clauses(sentence).LastOrDefault(c => c.Verb.Form == VerbForm.Finite && c.Verb.End <= first) : null;

    /// <summary>"for talks with" of a verb that is still to happen; "agreed to resume trade after talks with": these have been.</summary>
    private bool IsAhead(int first, int noun, Sentence sentence) =>
        text.Clauses(sentence).LastOrDefault(c => c.Object.Contains(noun)) is { Verb: { Factuality: Factuality.Planned } verb } && !(verb.Form == VerbForm.Infinitive && text.Words.Norm(first) is "after" or "following");

    /// <summary>Whether two sides are told: two states or what stands for them, and people unless "between" or an office does.</summary>
    private bool Suffice(EncounterSides who, TokenRange partners, TokenRange side, bool isBetween, bool isAbstract)
    {
        var isByOffice = text.Has(partners, WordRole.Office | WordRole.Counterpart);
        var isOfBodies = isBetween && (isByOffice || !isAbstract) && (isByOffice || text.Has(partners, WordRole.Collective | WordRole.Body | WordRole.Visitor));
        var isBySpeaker = !isBetween && who.People.Count > 0 && text.Words.Norm(side.First) is "we" or "i" or "our" or "my";
        var isWithHost = !isBetween && who.Codes.Codes.Count == 1 && who.People.Count > 1 && who.People.Exists(p => p.State is null);
        var hasCodes = who.Codes.Codes.Count > 1 || isBySpeaker || isWithHost || (isBetween && who.Codes.Codes.Count == 1 && who.People.Count > 1) || (isOfBodies && who.Codes.IsCollective);
        return hasCodes && who.People.Count >= (isOfBodies ? 0 : isByOffice ? 1 : 2);
    }

    /// <summary>The comma of "between the chancellor, A, and the premier, B".</summary>
    private bool IsApposition(int comma, Sentence sentence) =>
        text.Words.IsPunctuation(comma, ',') && comma + 1 < sentence.EndToken
        && (text.People.Covering(comma + 1) is not null || (text.People.Covering(comma - 1) is not null && text.Words.Norm(comma + 1) == "and" && comma + 2 < sentence.EndToken));

    /// <summary>The comma of "between president A, the Danish premier B and C": another name follows before any verb.</summary>
    private bool IsListed(int comma, Sentence sentence)
    {
        if (!text.Words.IsPunctuation(comma, ',') || text.People.Covering(comma - 1) is null)
            return false;
        for (var i = comma + 1; i < Math.Min(sentence.EndToken, comma + Reach); i++)
        {
            if (text.People.Covering(i) is not null)
                return true;
            if (text.Words[i].Kind == TokenKind.Punctuation || text.Words.Is(i, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative) && !text.Words[i].IsCapitalised)
                return false;
        }
        return false;
    }

    private TokenRange OwnerAt(int possessive, Sentence sentence)
    {
        if (text.Words.Norm(possessive)[0] != '\'')
            return new TokenRange(possessive, possessive + 1);
        return text.People.Covering(Math.Max(sentence.FirstToken, possessive - 1)) is { } person ? new TokenRange(person.FirstToken, possessive + 1) : default;
    }

    private int EndOfPartners(int join, Sentence sentence)
    {
        var (first, end) = (join + 1, join + 1);
        var isBetween = text.Words.Norm(join) == "between";
        while (end < sentence.EndToken && (isBetween && (IsApposition(end, sentence) || IsListed(end, sentence)) || !text.Words.Is(end, WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Relative | WordClass.Subordinator) && !sides.IsCircumstance(end) && text.Words[end].Kind != TokenKind.Punctuation))
            end++;
        var partners = new TokenRange(first, end);
        if (end >= sentence.EndToken || !text.Words.IsPunctuation(end, ',') || !text.Has(partners, WordRole.Counterpart) || !text.People.In(partners).IsEmpty)
            return end;
        var named = text.People.In(new TokenRange(end, Math.Min(sentence.EndToken, end + NameReach)));
        return named.IsEmpty ? end : named[0].EndToken;
    }
}
