using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>
/// Joins offices to names: "President X", "X, the president of Y,", "X is the ambassador", "the ambassador of Y, X,",
/// "Presidents X and Y", "Deputy Prime Minister and Foreign Minister X".
/// </summary>
internal sealed class OfficeAttachment(TextMap map, NameReader names, SightingFinder sightings)
{
    /// <summary>"Deputy Prime Minister, Minister of Finance and Chairman": more are a list, not one person's.</summary>
    private const int MaxJoined = 4;

    /// <summary>Attaches every phrase that has a name beside it.</summary>
    public void AttachAll(IReadOnlyList<OfficePhrase> phrases)
    {
        for (var i = 0; i < phrases.Count; i++)
        {
            var last = i;
            while (last + 1 < phrases.Count && last - i < MaxJoined && IsJoined(phrases[last], phrases[last + 1]))
                last++;
            var attached = phrases[last].IsPlural ? AttachPlural(phrases[last]) : AttachAfter(phrases, i, last) || AttachBefore(phrases, i, last);
            if (attached)
                i = last;
        }
    }

    private bool AttachAfter(IReadOnlyList<OfficePhrase> phrases, int first, int last)
    {
        var phrase = phrases[last];
        var at = SkipAddress(phrase.EndToken, out var addressed);
        if (ReadName(at, phrase.EndToken) is { } name)
        {
            if (name.Length == 1 && !addressed && !IsGoodSingle(name, phrase))
                return false;
            var sighting = sightings.Add(name);
            Attach(sighting, phrases, first, last, StateAfter(sighting.Span.End));
            return true;
        }
        var opens = Opens(phrases[first].FirstToken);
        if (!map.Is(phrase.EndToken, ",") || (!opens && !AnyDefinite(phrases, first, last)))
            return false;
        at = SkipAddress(phrase.EndToken + 1, out addressed);
        if (ReadName(at, phrase.EndToken + 1) is not { } after || (after.Length == 1 && !addressed) || !EndsApposition(after.End) || (IsNamedBefore(phrases[first].FirstToken) && HasOffice(phrases, last + 1, after.End)))
            return false;
        Attach(sightings.Add(after), phrases, first, last);
        return true;
    }

    /// <summary>"of A B, prime minister of X, C D, president of Y": the office belongs to the name before it, as the next has one of its own.</summary>
    private bool IsNamedBefore(int office) => map.Is(office - 1, ",") && (sightings.At(office - 2) is not null || names.ReadUntil(office - 1) is not null);

    private bool HasOffice(IReadOnlyList<OfficePhrase> phrases, int next, int nameEnd) =>
        next < phrases.Count && map.Is(nameEnd, ",") && phrases[next].FirstToken - nameEnd is 1 or 2;

    /// <summary>"Minister of Trade, A B met": an office that opens a sentence needs no article before the comma.</summary>
    private bool Opens(int token) => map.IsCapitalised(token) && (token == 0 || map[token - 1].Norm is "." or ":" or "-" || map[token].Start - map[token - 1].End > 1);

    private static bool AnyDefinite(IReadOnlyList<OfficePhrase> phrases, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (phrases[i].IsDefinite)
                return true;
        }
        return false;
    }

    /// <summary>"X, the president of Y", "X (president of Y)", "X is the ambassador of Y".</summary>
    private bool AttachBefore(IReadOnlyList<OfficePhrase> phrases, int first, int last)
    {
        var at = phrases[first].FirstToken;
        if (at > 0 && map[at - 1].Norm is "the" or "a" or "an" or "its" or "their" or "his" or "her" or "former" or "as")
            at--;
        if (at == 0)
            return false;
        var isComma = map[at - 1].Norm is "," or "(" or "-";
        var isCopula = map[at - 1].Norm is "is" or "was" or "as" or "became" or "remains" or "named" or "appointed" or "elected";
        if (!isComma && !isCopula)
            return false;
        at--;
        if (isCopula && at > 1 && map.Is(at - 1, "who"))
            at -= map.Is(at - 2, ",") ? 2 : 1;
        while (at > 0 && map.Is(at - 1, "-"))
            at--;
        var sighting = sightings.At(at - 1) ?? (names.ReadUntil(at) is { } name ? sightings.Add(name) : null);
        if (sighting is null || sighting.Span.End != at || (isComma && sighting.Offices.Count > 0 && IsSubject(phrases[last])))
            return false;
        Attach(sighting, phrases, first, last);
        return true;
    }

    /// <summary>"After greeting President X, the Y envoy said": no comma ends the office, which goes on as the subject.</summary>
    private bool IsSubject(OfficePhrase phrase) =>
        phrase.EndToken < map.Count && map[phrase.EndToken] is { Kind: TokenKind.Word, Shape: WordShape.Lower } next && next.Norm is not ("of" or "to" or "in" or "at" or "for" or "who" or "and" or "with" or "from" or "since");

    /// <summary>"Presidents X and Y", "foreign ministers X of A and Y of B", "the presidents of A and B, X and Y,".</summary>
    private bool AttachPlural(OfficePhrase phrase)
    {
        var found = new List<(NameSighting Name, ActorCode? Of)>();
        var at = phrase.EndToken;
        if (map.Is(at, ",") || map.Is(at, "-") || map.Is(at, ":"))
            at++;
        while (found.Count < 8)
        {
            at = SkipAddress(at, out _);
            if (ReadName(at, at) is not { } name)
                break;
            var sighting = sightings.Add(name);
            at = sighting.Span.End;
            ActorCode? of = null;
            if (map.Is(at, "of") || map.Is(at, "("))
            {
                var actor = map.Is(at + 1, "the") ? at + 2 : at + 1;
                of = map.ActorAt(actor);
                if (of is not null)
                    at = map.Is(at, "(") ? map.ActorEnd(actor) + 1 : map.ActorEnd(actor);
            }
            found.Add((sighting, of));
            if (map.Is(at, ","))
                at++;
            if (map.Is(at, "and"))
                at++;
            else if (!map.Is(at - 1, ","))
                break;
        }
        for (var i = 0; i < found.Count; i++)
        {
            var (sighting, of) = found[i];
            of ??= found.Count == phrase.Of.Count ? phrase.Of[i] : phrase.Of.Count == 1 && found.Count == 1 ? phrase.Of[0] : null;
            sighting.Add(phrase with { IsPlural = false, Of = of is { } code ? [code] : [] });
            sighting.State ??= of;
        }
        return found.Count > 0;
    }

    /// <summary>"Foreign Minister X of Slovenia".</summary>
    private ActorCode? StateAfter(int end) => map.Is(end, "of") ? map.StateAt(map.Is(end + 1, "the") ? end + 2 : end + 1)?.Code : null;

    private static void Attach(NameSighting sighting, IReadOnlyList<OfficePhrase> phrases, int first, int last, ActorCode? after = null)
    {
        ActorCode? of = null;
        for (var i = first; i <= last; i++)
        {
            if (phrases[i].Of.Count == 1)
                of ??= phrases[i].Of[0];
        }
        of ??= after;
        for (var i = first; i <= last; i++)
            sighting.Add(phrases[i].Of.Count == 0 && of is { } code ? phrases[i] with { Of = [code] } : phrases[i]);
        sighting.State ??= of;
    }

    /// <summary>"Deputy Prime Minister and Foreign Minister".</summary>
    private bool IsJoined(OfficePhrase left, OfficePhrase right)
    {
        if (left.IsPlural || right.IsPlural || right.Class == OfficeClass.Counterpart)
            return false;
        var gap = right.FirstToken - left.EndToken;
        return gap == 0 || (gap == 1 && map[left.EndToken].Norm is "and" or "&" or "," && right.Of.Count == 0) || (gap == 1 && map[left.EndToken].Norm is "and" && right.TitleFirst == right.FirstToken);
    }

    /// <summary>"H.E. Mr", "Dr", "General" between an office and the name.</summary>
    private int SkipAddress(int token, out bool addressed)
    {
        addressed = false;
        while (map.EntryAt<OfficeName>(token) is { Office.Class: OfficeClass.Honorific or OfficeClass.Military or OfficeClass.Royal } && map.HitAt(token) is { } hit && map.FirstToken(hit) == token)
        {
            if (map.EntryAt<PersonName>(token) is not null)
                break;
            addressed = true;
            token = map.EndToken(hit);
        }
        return token;
    }

    private NameSpan? ReadName(int at, int from)
    {
        if (at >= map.Count || (at > 0 && at == from && map[at].Start - map[at - 1].End > 1))
            return null;
        return sightings.At(at) is { } there && there.Span.First == at ? there.Span : names.ReadFrom(at);
    }

    /// <summary>A single capitalised word after a title is a name unless the text or its shape says otherwise: "President Hu", not "Minister Says".</summary>
    private bool IsGoodSingle(NameSpan name, OfficePhrase phrase) =>
        (map[name.First].Shape == WordShape.Capitalised || map[phrase.EndToken - 1].Shape == WordShape.AllCapitals) && !map.IsAlsoLower(name.First) && phrase.Class is not (OfficeClass.Scholar or OfficeClass.Business) && map.IsCapitalised(phrase.EndToken - 1) | !map.IsAlsoLower(name.First);

    private bool EndsApposition(int end) =>
        end >= map.Count || map[end].Kind == TokenKind.Punctuation || map[end].Shape == WordShape.Lower;
}
