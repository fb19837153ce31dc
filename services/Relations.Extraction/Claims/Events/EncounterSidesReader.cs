using Relations.Domain;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Claims.Parties;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Claims.Vocabulary;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>Reads the two sides of a meeting out of a subject and the words that name who is met.</summary>
internal sealed class EncounterSidesReader(ClaimText text, PartyReader parties, PeopleReader people)
{
    /// <summary>How many parts the words behind the verb may have that name who is met; more are a list, and the rest is left out.</summary>
    private const int MaxParts = 32;

    /// <summary>Who meets whom.</summary>
    /// <param name="subject">One side.</param>
    /// <param name="met">The words behind the verb or noun, which name the other.</param>
    /// <param name="sentence">The sentence.</param>
    public EncounterSides Read(TokenRange subject, TokenRange met, Sentence sentence)
    {
        var who = new List<Person>();
        var codes = PartySet.None;
        foreach (var part in SubjectParts.Of(text, subject))
        {
            Join(who, people.Read(part, sentence));
            codes = codes.With(parties.Read(part));
        }
        if (who.Count == 0 && codes.Codes.Count == 0)
            (who, codes) = (people.Read(subject, sentence), parties.Read(subject));
        var hosts = new List<Person>();
        PersonMention? first = null;
        foreach (var part in Partners(met))
        {
            if (first is null && !text.People.In(part).IsEmpty)
                first = text.People.In(part)[0];
            Join(hosts, people.Read(part, sentence));
            codes = codes.With(parties.Read(part));
        }
        if (hosts.Count == 0 && who.Count > 0 && people.Counterpart(met, who[0]) is { } counterpart)
            hosts.Add(counterpart);
        Join(who, hosts);
        return new EncounterSides(who, codes.With(StatesOf(who)), first);
    }

    private static void Join(List<Person> people, List<Person> more)
    {
        foreach (var person in more)
        {
            if (!people.Contains(person))
                people.Add(person);
        }
    }

    private static PartySet StatesOf(List<Person> people)
    {
        if (people.Count == 0)
            return PartySet.None;
        var states = new List<ActorCode>(people.Count);
        foreach (var person in people)
        {
            if (person.State is { } state && !states.Contains(state))
                states.Add(state);
        }
        return new PartySet(states, false);
    }

    /// <summary>Of "the president in Luanda with B of Angola on trade" the words that may name who is met: "the president", "B of Angola".</summary>
    private IEnumerable<TokenRange> Partners(TokenRange range)
    {
        var (first, keeps, left) = (range.First, true, MaxParts);
        for (var i = range.First; i < range.End; i++)
        {
            if (text.Words.IsPunctuation(i, '"') || OpensNext(i, range.First))
                range = range with { End = i };
            else if (IsCircumstance(i) || text.Words.Norm(i) is "with" or "between" or "by")
            {
                if (keeps && i > first)
                    yield return new TokenRange(first, i);
                (first, keeps) = (i + 1, !IsCircumstance(i));
                if (--left == 0)
                    yield break;
            }
        }
        if (keeps && range.End > first)
            yield return new TokenRange(first, range.End);
    }

    /// <summary>"talks with A, meet B and have lunch with C": another verb of the same subject.</summary>
    private bool OpensNext(int token, int first) =>
        token > first && text.Words.Norm(token) is "meet" or "have" or "hold" or "receive" or "visit" or "attend" && (text.Words.IsPunctuation(token - 1, ',') || text.Words.Is(token - 1, WordClass.Coordinator));

    /// <summary>A word that leads to where, when or what about.</summary>
    public bool IsCircumstance(int token) =>
        text.Words.Is(token, WordClass.Preposition | WordClass.To) && text.Words.Norm(token) is not ("of" or "from" or "with" or "between" or "by" or "and" or "including") && !IsOfOffice(token);

    /// <summary>"Minister for Trade", "Minister of State for Trade", "Ambassador to Peru": the word belongs to the office.</summary>
    private bool IsOfOffice(int token) =>
        text.Words.Norm(token) is "for" or "to" && text.Words[token + 1].IsCapitalised && (text.Is(token - 1, WordRole.Office) || (text.Words.Norm(token - 2) == "of" && text.Is(token - 3, WordRole.Office)));
}
