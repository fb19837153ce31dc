using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Agreements;

/// <summary>Reads who signed, where the text names people.</summary>
internal sealed class SignatoryReader(ClaimText text, PeopleReader people)
{
    /// <summary>The people who signed; none where the text only says which governments did.</summary>
    public List<Person> Read(AgreementPhrase phrase, Anchor anchor, Sentence sentence)
    {
        var signed = new List<Person>();
        if (anchor.Clause is not { } clause || clause.Verb.Lemma is "issue" or "release" or "publish" or "adopt" or "approve" or "ratify" || anchor.Words.Contains(phrase.Head))
            return signed;
        foreach (var segment in Segments(anchor.Actors, clause.Verb.IsPassive))
            Add(signed, people.Read(segment, sentence));
        Add(signed, OnBehalf(sentence));
        if (signed.Count == 0)
            return signed;
        var with = phrase.Partners.IsEmpty && !clause.Verb.IsPassive ? WithPhrase(clause) : phrase.Partners;
        if (with.IsEmpty || text.Words.Norm(with.First) != "with")
            return AddCounterpart(signed, anchor.Actors);
        Add(signed, people.Read(with, sentence));
        return AddCounterpart(signed, with);
    }

    /// <summary>"X signed on behalf of Peru, Y for Chile": who signed, where the words do not say what.</summary>
    public List<Person> OnBehalf(Sentence sentence)
    {
        var signed = new List<Person>();
        foreach (var clause in text.Clauses(sentence))
        {
            if (clause.Verb is { Lemma: "sign", Form: VerbForm.Finite, IsPassive: false, Factuality: Factuality.Fact } && IsForAnother(clause))
                Add(signed, people.Read(clause.Subject, sentence));
        }
        return signed;
    }

    private bool IsForAnother(Clause clause)
    {
        var at = clause.Verb.End;
        return (text.Words.Norm(at) == "on" && text.Words.Norm(at + 1) == "behalf") || (text.Words.Norm(at) == "for" && (text.States.Covering(at + 1) is not null || (text.Words.Is(at + 1, WordClass.Determiner) && text.States.Covering(at + 2) is not null)));
    }

    private List<Person> AddCounterpart(List<Person> signed, TokenRange range)
    {
        if (signed.Count == 1 && people.Counterpart(range, signed[0]) is { } counterpart && counterpart.Name != signed[0].Name)
            signed.Add(counterpart);
        return signed;
    }

    private static void Add(List<Person> to, List<Person> more)
    {
        foreach (var person in more)
        {
            if (!to.Exists(p => p.Name == person.Name))
                to.Add(person);
        }
    }

    /// <summary>The parts of the subject that are its head: "in the presence of X" and "accompanied by Y" are not.</summary>
    private IEnumerable<TokenRange> Segments(TokenRange range, bool afterBy)
    {
        var first = range.First;
        var aside = false;
        for (var i = range.First; i <= range.End; i++)
        {
            var atEnd = i == range.End;
            var cut = !atEnd && text.Words.Norm(i) is "presence" or "witnessed" or "accompanied" or "witness";
            if (!atEnd && !cut && !text.Words.IsPunctuation(i, ','))
                continue;
            if (i > first && !aside && !IsAside(first, afterBy && first == range.First))
                yield return new TokenRange(first, i);
            if (cut)
                aside = true;
            else if (!atEnd)
                aside = false;
            first = i + 1;
        }
    }

    private bool IsAside(int first, bool isAfterBy) =>
        !isAfterBy && text.Words.Is(first, WordClass.Preposition) && text.Words.Norm(first) is not ("by" or "between");

    private TokenRange WithPhrase(Clause clause)
    {
        for (var i = clause.Object.First; i < Math.Min(clause.Object.End, clause.Object.First + 3); i++)
        {
            if (text.Words.Norm(i) == "with")
                return new TokenRange(i, Math.Min(clause.Object.End, i + 12));
        }
        for (var i = clause.Object.First; i < clause.Object.End; i++)
        {
            if (text.Words.Norm(i) == "with" && !text.People.In(new TokenRange(i, Math.Min(clause.Object.End, i + 8))).IsEmpty)
                return new TokenRange(i, Math.Min(clause.Object.End, i + 12));
        }
        return default;
    }
}
