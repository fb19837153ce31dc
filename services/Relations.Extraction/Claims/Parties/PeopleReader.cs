using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Parties;

/// <summary>Reads who is meant: by name, or by "the Kazakh leader", "his Chinese counterpart", "he" where the document makes it certain.</summary>
internal sealed class PeopleReader(ClaimText text)
{
    /// <summary>How many sentences back "he" may lead, through others that say "he".</summary>
    private const int SentencesBack = 4;

    private readonly OfficeHolders _holders = new(text);

    /// <summary>The people of a range, each once, in text order.</summary>
    /// <param name="range">The words.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="notOf">The state whose people "he" does not mean, or null.</param>
    public List<Person> Read(TokenRange range, Sentence sentence, ActorCode? notOf = null)
    {
        var people = new List<Person>();
        foreach (var mention in text.People.In(range))
        {
            if (!people.Contains(mention.Person))
                people.Add(mention.Person);
        }
        foreach (var reference in text.References.In(range))
        {
            foreach (var person in reference.People)
            {
                if (!people.Contains(person))
                    people.Add(person);
            }
        }
        if (people.Count == 0 && ByPronoun(range, sentence, notOf) is { } spokenOf)
            people.Add(spokenOf);
        return people;
    }

    /// <summary>"his Chinese counterpart" with no name beside it: who holds the office of <paramref name="other"/> in that state.</summary>
    public Person? Counterpart(TokenRange range, Person other)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (!text.Is(i, WordRole.Counterpart) || IsNamedBeside(i, range.End))
                continue;
            var states = text.States.In(new TokenRange(Math.Max(range.First, i - 3), i));
            if (states.Length == 1 && _holders.OfficeOf(other) is { } office)
                return _holders.Holder(states[0].Code, office, i);
        }
        return null;
    }

    private bool IsNamedBeside(int counterpart, int end) => !text.People.In(new TokenRange(counterpart + 1, Math.Min(end, counterpart + 4))).IsEmpty;

    /// <summary>The person the sentence opened with, else the one it goes on with, else the one the sentences before are about.</summary>
    private Person? ByPronoun(TokenRange range, Sentence sentence, ActorCode? notOf)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (!IsPersonal(i))
                continue;
            if (First(new TokenRange(sentence.FirstToken, i), notOf) is { } here)
                return here;
            if (i - sentence.FirstToken <= 4 && text.Words.Is(sentence.FirstToken, WordClass.Preposition) && MainSubject.After(text, i, sentence) is { IsEmpty: false } subject && (text.Words.Norm(i) is "his" or "her" || !subject.Contains(i)))
                return Ahead(subject) is { } ahead ? ahead : text.Has(subject, WordRole.Office) ? null : Ahead(new TokenRange(i, sentence.EndToken)) ?? Told(sentence, notOf);
            return Told(sentence, notOf);
        }
        return null;
    }

    /// <summary>Whom the sentence before is about; where that too has only a pronoun, the one before it.</summary>
    private Person? Told(Sentence sentence, ActorCode? notOf)
    {
        for (var index = sentence.Index - 1; index >= Math.Max(0, sentence.Index - SentencesBack); index--)
        {
            var before = ClaimText.RangeOf(text.Sentences[index]);
            if (First(before, notOf) is { } told)
                return told;
            if (!HasPronoun(before))
                return null;
        }
        return null;
    }

    private bool HasPronoun(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (IsPersonal(i))
                return true;
        }
        return false;
    }

    private bool IsPersonal(int token) => text.Words.Norm(token) is "he" or "she" or "his" or "her";

    private Person? First(TokenRange range, ActorCode? notOf)
    {
        foreach (var mention in text.People.In(range))
        {
            if (notOf is null || mention.Person.State != notOf)
                return mention.Person;
        }
        return null;
    }

    /// <summary>"During his visit the Kenyan leader": whom the sentence names first, by name or office.</summary>
    private Person? Ahead(TokenRange range)
    {
        var people = text.People.In(range);
        var references = text.References.In(range);
        if (!references.IsEmpty && (people.IsEmpty || references[0].FirstToken < people[0].FirstToken))
            return references[0].People.Count == 1 ? references[0].People[0] : null;
        return people.IsEmpty ? null : people[0].Person;
    }
}
