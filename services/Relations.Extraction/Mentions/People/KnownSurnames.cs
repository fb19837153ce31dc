using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>Surnames that the list of people alone makes a person's: only of those at the head of a state that the text speaks of, in office at the document's date, and only where one person fits.</summary>
internal sealed class KnownSurnames(TextMap map, PersonTable people, IReadOnlyCollection<ActorCode> states)
{
    private const int MinLength = 4;
    private const int MinLengthUndated = 6;

    /// <summary>The person whose surname stands alone at a token, or null.</summary>
    public PersonRecord? At(int token)
    {
        if (map[token].Kind != TokenKind.Word || map[token].Shape != WordShape.Capitalised || map[token].Length < MinLength || map.HitAt(token) is not null)
            return null;
        if ((map.Traits(token) & (WordTraits.FunctionWord | WordTraits.NotInPersonName | WordTraits.GivenName)) != 0 || !StandsAlone(token))
            return null;
        var candidates = people.ByShortName(LetterFolding.Fold(map[token].Norm));
        if (candidates.Count == 0 || map.IsHeadline(token) || map.IsAlsoLower(token))
            return null;
        var year = map.Segmented.Document.Published?.Earliest.Year;
        if (year is null && (candidates.Count > 1 || map[token].Length < MinLengthUndated))
            return null;
        return OnlyOne(candidates, year);
    }

    private PersonRecord? OnlyOne(IReadOnlyList<PersonRecord> candidates, int? year)
    {
        PersonRecord? found = null;
        foreach (var person in candidates)
        {
            if (person.State is not { } state || !states.Contains(state) || !person.Terms.Any(t => IsAtTheTop(t) && (year is null || t.Covers(year.Value))))
                continue;
            if (found is not null)
                return null;
            found = person;
        }
        return found;
    }

    private static bool IsAtTheTop(PersonTerm term) =>
        term.Class is OfficeClass.HeadOfState or OfficeClass.HeadOfGovernment or OfficeClass.Monarch or OfficeClass.ForeignMinister or OfficeClass.Party;

    private bool StandsAlone(int token)
    {
        var before = token > 0 && map[token - 1].IsCapitalised && map[token].Start - map[token - 1].End == 1 && !map.Traits(token - 1).HasFlag(WordTraits.FunctionWord);
        var after = token + 1 < map.Count && map[token + 1].IsCapitalised && map[token + 1].Start - map[token].End == 1;
        return !before && !after;
    }
}
