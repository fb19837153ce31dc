using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>
/// Finds names of people: those of the list, those with a title or address before them, those in apposition to an office, and
/// those that a given name, a family name that stands first, initials or a word of speech give away.
/// </summary>
internal sealed class SightingFinder(TextMap map, NameReader names, KnownSurnames known)
{
    private const int MaxInitials = 4;

    /// <summary>By token; empty until the first is added.</summary>
    private NameSighting?[] _at = [];

    /// <summary>Every sighting, in text order.</summary>
    public IReadOnlyList<NameSighting> FindAll(IReadOnlyList<OfficePhrase> phrases)
    {
        FindByLexicon();
        new OfficeAttachment(map, names, this).AttachAll(phrases);
        FindByShape();
        FindKnownSurnames();
        var found = new List<NameSighting>();
        for (var i = 0; i < _at.Length; i++)
        {
            if (_at[i] is { } sighting && sighting.Span.First == i)
                found.Add(sighting);
        }
        return found;
    }

    /// <summary>The sighting at a name's first token: a new one, or the one that is there and covers it.</summary>
    public NameSighting Add(NameSpan span)
    {
        Provide();
        for (var token = span.First; token < span.End; token++)
        {
            if (_at[token] is { } there && there.Span.Length >= span.Length)
                return there;
        }
        var known = map.EntryAt<PersonName>(span.First);
        var hit = map.HitAt(span.First);
        var isWhole = known is not null && map.FirstToken(hit!.Value) == span.First && map.EndToken(hit.Value) == span.End;
        var sighting = new NameSighting(span, Parts(span)) { Known = isWhole ? known!.Person : null };
        for (var token = span.First; token < span.End; token++)
        {
            if (_at[token] is { } shorter)
                Clear(shorter, sighting);
            _at[token] = sighting;
        }
        return sighting;
    }

    /// <summary>The sighting that covers a token, or null.</summary>
    public NameSighting? At(int token) => (uint)token < (uint)_at.Length ? _at[token] : null;

    private void Provide()
    {
        if (_at.Length == 0)
            _at = new NameSighting?[map.Count];
    }

    private void Clear(NameSighting shorter, NameSighting longer)
    {
        for (var token = shorter.Span.First; token < shorter.Span.End; token++)
            _at[token] = null;
        longer.Add(shorter.Offices);
        longer.State ??= shorter.State;
    }

    private void FindByLexicon()
    {
        foreach (var hit in map.Scanned.Hits)
        {
            foreach (var name in map.Scanned.Names(hit))
            {
                if (name.Entry is not PersonName)
                    continue;
                var (first, end) = (map.FirstToken(hit), map.EndToken(hit));
                var isLonger = names.ReadFrom(first) is { } read && read.End > end;
                if (!isLonger)
                    AddTitle(Add(new NameSpan(first, end)), hit);
                break;
            }
        }
    }

    /// <summary>"King Harald V", "Marshal Tito": the list's name begins with the title.</summary>
    private void AddTitle(NameSighting sighting, LexiconHit hit)
    {
        if (map.Scanned.LongestAt(hit.First, hit.First + 1) is not { } word)
            return;
        foreach (var name in map.Scanned.Names(word))
        {
            if (name.Entry is OfficeName { Office: { } office } && (office.Class == OfficeClass.Military || sighting.Known!.Terms.Any(t => t.Class == office.Class)))
            {
                var token = map.FirstToken(hit);
                sighting.Add(new OfficePhrase(token, token + 1, token, office.Title, office.Class));
                return;
            }
        }
    }

    private void FindByShape()
    {
        for (var token = 0; token < map.Count; token++)
        {
            if (At(token) is { } there)
            {
                token = there.Span.End - 1;
                continue;
            }
            if (!map.IsCapitalised(token) || !StartsName(token) || names.ReadFrom(token) is not { } span)
                continue;
            if (span.Length > 1)
                Add(span);
            token = span.End - 1;
        }
    }

    /// <summary>Surnames of people in office that stand alone in a text without their full names: "Earlier, Raisi called his visit fruitful".</summary>
    private void FindKnownSurnames()
    {
        HashSet<string>? named = null;
        for (var token = 1; token < map.Count; token++)
        {
            if (At(token) is null && known.At(token) is { } person && !(named ??= Named()).Overlaps(person.Parts))
            {
                Provide();
                _at[token] = new NameSighting(new NameSpan(token, token + 1), Parts(new NameSpan(token, token + 1))) { Known = person };
            }
        }
    }

    /// <summary>The words of all names seen.</summary>
    private HashSet<string> Named()
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sighting in _at)
        {
            if (sighting is not null)
                named.UnionWith(sighting.Parts);
        }
        return named;
    }

    private bool StartsName(int token)
    {
        var honorific = token > 0 && EndsHonorific(token - 1);
        if (honorific && names.ReadFrom(token) is { } addressed)
        {
            Add(addressed);
            return false;
        }
        if (names.IsInitialAt(token))
            return map[token].Norm.Length < 6 && map.EntryAt<OfficeName>(token) is not { Office.Class: OfficeClass.Honorific } && IsNameAfterInitials(token);
        var traits = map.Traits(token);
        if (traits.HasFlag(WordTraits.GivenName) && names.IsWord(token, 0))
            return true;
        if (traits.HasFlag(WordTraits.LeadingFamilyName) && !traits.HasFlag(WordTraits.NotInPersonName | WordTraits.FunctionWord) && names.IsWord(token, 0))
            return token + 1 < map.Count && names.IsWord(token + 1, 1) && NameShapes.IsEastAsianGivenName(map[token + 1].Norm) && !map.IsAlsoLower(token + 1);
        return IsSpeaker(token);
    }

    private bool IsNameAfterInitials(int token)
    {
        for (var initials = 0; initials < MaxInitials && names.IsInitialAt(token); initials++)
            token += map.Is(token + 1, ".") ? 2 : 1;
        return names.IsWord(token, 1) && !map.IsAlsoLower(token);
    }

    /// <summary>"Rana Mitter said": two or three capitalised words that are nothing else, and a word of speech beside them.</summary>
    private bool IsSpeaker(int token)
    {
        if (!names.IsWord(token, 0) || names.ReadFrom(token) is not { Length: 2 or 3 } span)
            return false;
        for (var i = span.First; i < span.End; i++)
        {
            if (map.IsAlsoLower(i) || map.HitAt(i) is not null)
                return false;
        }
        var after = span.End < map.Count && map.Traits(span.End).HasFlag(WordTraits.SpeechVerb) && map[span.End].Shape == WordShape.Lower;
        var who = map.Is(span.End, ",") && (map.Is(span.End + 1, "who") || map.Is(span.End + 1, "a") || map.Is(span.End + 1, "an"));
        var before = span.First > 0 && map.Traits(span.First - 1).HasFlag(WordTraits.SpeechVerb) && map[span.First - 1].Norm is "said" or "says";
        return after || who || before;
    }

    private bool EndsHonorific(int token)
    {
        if (map.EntryAt<OfficeName>(token) is not { Office.Class: OfficeClass.Honorific })
            return false;
        return map.EndToken(map.HitAt(token)!.Value) == token + 1;
    }

    private string[] Parts(NameSpan span)
    {
        var parts = new List<string>(span.Length);
        for (var unit = map.Scanned.FirstUnit(span.First); unit < map.Scanned.FirstUnit(span.End); unit++)
        {
            var (start, end) = (map.Scanned.Units[unit].Start, map.Scanned.Units[unit].End);
            ref readonly var token = ref map[map.Scanned.Units[unit].Token];
            if (token.Start == start && token.End == end && PersonWords.IsPlain(token.Norm))
            {
                parts.Add(token.Norm);
                continue;
            }
            foreach (var word in PersonWords.Of(map.Segmented.Text[start..end]))
            {
                if (char.IsLetter(word[0]))
                    parts.Add(word);
            }
        }
        return parts.ToArray();
    }
}
