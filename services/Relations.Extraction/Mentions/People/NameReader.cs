using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>Tokens that may be a person's name.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct NameSpan(int First, int End)
{
    public int Length => End - First;
}

/// <summary>
/// Reads a person's name by its shape: capitalised words that are nothing else, initials, particles in between, an ordinal
/// at the end. Reads at most <see cref="MaxWords"/> words.
/// </summary>
internal sealed class NameReader(TextMap map)
{
    private const int MaxWords = 6;

    /// <summary>The name that starts at a token, or null.</summary>
    public NameSpan? ReadFrom(int first)
    {
        var (end, words, mixed) = (first, 0, false);
        var limit = Math.Min(map.Count, first + MaxWords * 2);
        while (end < limit && words < MaxWords)
        {
            if (map.EntryAt<PersonName>(end) is not null && map.FirstToken(map.HitAt(end)!.Value) == end)
            {
                end = map.EndToken(map.HitAt(end)!.Value);
                mixed = true;
                words += 2;
                if (end >= limit || !IsParticle(end))
                    break;
                continue;
            }
            if (IsInitialAt(end))
                end += map.Is(end + 1, ".") ? 2 : 1;
            else if (words > 0 && IsParticle(end) && end + 1 < limit && (IsWord(end + 1, words) || IsParticle(end + 1)) && IsAdjacent(end))
                end++;
            else if (IsWord(end, words) && (words == 0 || IsAdjacent(end)))
            {
                mixed |= map[end].Shape != WordShape.AllCapitals || NameShapes.IsOrdinal(Word(end));
                end++;
            }
            else
                break;
            words++;
            if (IsBroken(end))
                break;
        }
        while (end > first && IsParticle(end - 1) && !map.IsCapitalised(end - 1))
            end--;
        var single = end - first == 1;
        return end > first && (mixed || IsWholeLineInCapitals(first, end)) && !(single && !IsWord(first, 0)) ? new NameSpan(first, end) : null;
    }

    /// <summary>The name that ends just before a token, of two words at least, or null.</summary>
    public NameSpan? ReadUntil(int end)
    {
        var first = end;
        while (first > 0 && end - first < MaxWords && (IsWord(first - 1, 1) || IsParticle(first - 1) || IsInitialAt(first - 1) || (map.Is(first - 1, ".") && IsInitialAt(first - 2))) && (first == end || IsAdjacent(first)))
            first--;
        while (first < end - 1)
        {
            if (ReadFrom(first) is { } name && name.End == end && (name.Length > 1))
                return name;
            first++;
        }
        return null;
    }

    /// <summary>True for a word that can be part of a person's name as the <paramref name="index"/>th word.</summary>
    public bool IsWord(int token, int index)
    {
        if (token < 0 || token >= map.Count || map[token].Kind != TokenKind.Word)
            return false;
        if (!map[token].IsCapitalised)
            return NameShapes.IsArticled(Word(token));
        if (index > 0 && NameShapes.IsOrdinal(Word(token)))
            return true;
        if (map.HitAt(token) is { } hit && !IsPersonalHit(hit, token, index))
            return false;
        var traits = map.Traits(token);
        if ((traits & (WordTraits.GivenName | WordTraits.LeadingFamilyName)) != 0)
            return (traits & WordTraits.FunctionWord) == 0 || (index > 0 && map[token].Shape != WordShape.AllCapitals);
        return (traits & (WordTraits.FunctionWord | WordTraits.NotInPersonName | WordTraits.InstitutionHead)) == 0;
    }

    /// <summary>True for "K." and "K-J.".</summary>
    public bool IsInitialAt(int token) =>
        token >= 0 && token + 1 < map.Count && map[token].Norm is not ("h.e." or "h.e" or "h.r.h." or "h.h." or "h.m.") && NameShapes.IsInitial(map[token], Word(token)) && (map.Is(token + 1, ".") || map[token].Norm.EndsWith('.'));

    private bool IsPersonalHit(LexiconHit hit, int token, int index)
    {
        foreach (var name in map.Scanned.Names(hit))
        {
            switch (name.Entry)
            {
                case PersonName:
                    return true;
                case PlaceName or StateName when index > 0 && hit.End - hit.First == 1 && map.Traits(token - 1).HasFlag(WordTraits.GivenName) && name.Entry is not StateName { Form: StateForm.Name or StateForm.Demonym } | name.Marks.IsAlsoPersonal:
                    return true;
                case PlaceName when index > 0 && hit.End - hit.First == 1 && token + 1 < map.Count && map.IsCapitalised(token + 1) && IsAdjacent(token + 1) && map.Traits(token + 1).HasFlag(WordTraits.GivenName):
                    return true;
                case OfficeName when token + 1 < map.Count && map[token + 1].Norm is "bin" or "ibn" or "bint":
                    return true;
                case PlaceName or StateName { Form: StateForm.Capital } when index == 0 && hit.End - hit.First == 1 && map.Traits(token).HasFlag(WordTraits.GivenName) && IsFamilyName(token + 1):
                    return true;
                case PlaceName or StateName { Form: StateForm.Capital } when index == 0 && hit.End - hit.First == 1 && token > 0 && !map.Traits(token - 1).HasFlag(WordTraits.FunctionWord) && map.Traits(token + 1).HasFlag(WordTraits.GivenName) && IsFamilyName(token + 2):
                    return true;
                case OfficeName { Office.Class: OfficeClass.Honorific or OfficeClass.Royal or OfficeClass.Monarch or OfficeClass.Faith } when index > 0 && hit.End - hit.First == 1:
                    return true;
            }
        }
        return false;
    }

    /// <summary>A capitalised word right after another that is nothing else, or at most a place: "Petra Geneva".</summary>
    private bool IsFamilyName(int token) =>
        token < map.Count && map.IsCapitalised(token) && IsAdjacent(token) && (map.HitAt(token) is null || map.EntryAt<PlaceName>(token) is not null) && map.StateAt(token) is null or { Form: StateForm.Capital }
        && (map.Traits(token) & (WordTraits.FunctionWord | WordTraits.NotInPersonName | WordTraits.InstitutionHead | WordTraits.PlaceHead)) == 0;

    private bool IsParticle(int token) => map[token].Kind == TokenKind.Word && map.Traits(token).HasFlag(WordTraits.NameParticle);

    private bool IsAdjacent(int token)
    {
        var gap = map[token].Start - map[token - 1].End;
        return gap == 1 || (gap == 0 && map.Is(token - 1, "."));
    }

    /// <summary>In a headline every word has a capital: there a name ends at a word that the text has in lower case too.</summary>
    private bool IsBroken(int end) => end < map.Count && map.IsCapitalised(end) && map.IsAlsoLower(end) && !IsInitialAt(end) && !map.Traits(end).HasFlag(WordTraits.GivenName);

    private bool IsWholeLineInCapitals(int first, int end) =>
        end < map.Count && map[end].Shape == WordShape.AllCapitals && (end - first > 1 || (first > 0 && map[first - 1].Shape == WordShape.AllCapitals));

    private ReadOnlySpan<char> Word(int token) => map.Segmented.Text.AsSpan(map[token].Start, map[token].Length);
}
