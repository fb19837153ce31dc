using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.People;

/// <summary>Reads the phrase around a title: deputies and portfolios, the state before or after it, "then" and "former".</summary>
internal sealed class OfficePhraseReader(TextMap map)
{
    private const int MaxPortfolioWords = 8;

    /// <summary>How far back, in tokens, the office of a counterpart is looked for.</summary>
    private const int CounterpartReach = 60;

    /// <summary>Every office phrase of the text, in text order.</summary>
    public IReadOnlyList<OfficePhrase> ReadAll()
    {
        var phrases = new List<OfficePhrase>();
        foreach (var hit in map.Scanned.Hits)
        {
            foreach (var name in map.Scanned.Names(hit))
            {
                if (name.Entry is OfficeName { Office.Class: not OfficeClass.Honorific } office && !IsGivenName(hit))
                {
                    var phrase = Read(hit, office, phrases.Count > 0 ? phrases[^1].EndToken : 0);
                    phrases.Add(phrase.Class == OfficeClass.Counterpart && !phrase.IsPlural ? AsCounterpart(phrase, phrases) : phrase);
                    break;
                }
            }
        }
        return phrases;
    }

    /// <summary>"his Chinese counterpart" has the office named last before it, of another state.</summary>
    private static OfficePhrase AsCounterpart(OfficePhrase phrase, List<OfficePhrase> before)
    {
        for (var i = before.Count - 1; i >= 0 && before[i].EndToken > phrase.FirstToken - CounterpartReach; i--)
        {
            if (before[i].Class is OfficeClass.HeadOfState or OfficeClass.Monarch or OfficeClass.HeadOfGovernment or OfficeClass.ForeignMinister or OfficeClass.Minister or OfficeClass.Parliament && !before[i].Of.SequenceEqual(phrase.Of))
                return phrase with { Title = before[i].Title, Class = before[i].Class };
        }
        return phrase;
    }

    private OfficePhrase Read(LexiconHit hit, OfficeName office, int floor)
    {
        var (first, end) = (map.FirstToken(hit), map.EndToken(hit));
        var title = office.Office.Title;
        var kind = office.Office.Class;
        if (title is "Minister" || (kind == OfficeClass.Minister && IsOneOfSeveral(first, end, floor)))
            (first, end, title) = Portfolio(map.Is(first, "minister") ? first : end - 1, map.Is(first, "minister") ? first + 1 : end, floor);
        if (title is "Minister of State" && (map.Is(end, "for") || map.Is(end, "of")))
            end = PortfolioAfter(end);
        (first, var prefix) = Prefixes(hit.First, first, floor);
        if (prefix.Length > 0)
            (title, kind) = ($"{prefix} {title}", DeputyClass(kind, prefix, title));
        var titleFirst = first;
        var (former, then) = (false, false);
        (first, former, then) = Modifiers(first, floor, former, then);
        var of = new List<ActorCode>();
        var beforeState = first;
        first = StatesBefore(first, floor, of);
        if (first < beforeState)
            (first, former, then) = Modifiers(first, floor, former, then);
        end = of.Count == 0 ? StatesAfter(end, of) : Destination(end, kind);
        var pronoun = first > 0 && map[first - 1].Norm is "his" or "her" or "its" or "their";
        var article = first > 0 && map[first - 1].Norm is "the" or "both";
        return new OfficePhrase(first, end, titleFirst, title, kind)
        {
            Of = of.Count == 0 ? [] : of,
            IsPlural = office.IsPlural,
            IsFormer = former,
            IsThen = then,
            HasPossessivePronoun = pronoun,
            IsDefinite = pronoun || article || of.Count > 0,
        };
    }

    /// <summary>"Deputy", "First Deputy", "Vice" before the title, "Vice-" with a hyphen too.</summary>
    private (int First, string Prefix) Prefixes(int unit, int first, int floor)
    {
        var prefix = "";
        if (unit > 0 && map.Scanned.Units[unit].Token == first && map.Scanned.Units[unit - 1].Token == first && map.HitAt(first) is { } opening && map.FirstToken(opening) == first && map.Scanned.UnitTraits(unit - 1).HasFlag(WordTraits.TitlePrefix))
            prefix = Capital(map[first].Norm[..map[first].Norm.IndexOf('-', StringComparison.Ordinal)]);
        while (first > floor && map.Traits(first - 1).HasFlag(WordTraits.TitlePrefix) && map.HitAt(first - 1) is null && Touches(first - 1))
        {
            first--;
            prefix = prefix.Length == 0 ? Capital(map[first].Norm) : $"{Capital(map[first].Norm)} {prefix}";
        }
        return (first, prefix);
    }

    private static OfficeClass DeputyClass(OfficeClass kind, string prefix, string title) =>
        prefix is "Acting" or "Interim" or "Executive" or "Senior" or "Honorary" or "Permanent" or "Principal" or "Federal" or "Union" ? kind
        : title is "Secretary" or "Chairman" ? kind
        : OfficeClass.Official;

    private (int First, bool Former, bool Then) Modifiers(int first, int floor, bool former, bool then)
    {
        while (first > floor && map.Traits(first - 1).HasFlag(WordTraits.TitleModifier) && !(map.Is(first - 1, "new") && map.StateAt(first - 1) is not null))
        {
            first--;
            former |= map[first].Norm is "former" or "ex" or "late" or "ousted" or "deposed" or "exiled";
            then |= map[first].Norm == "then";
        }
        return (first, former, then);
    }

    /// <summary>"Minister of Petroleum and Energy", "Trade and Industry Minister": the listed title has only one of them.</summary>
    private bool IsOneOfSeveral(int first, int end, int floor)
    {
        if (map.Is(first, "minister"))
            return map.Is(end, "and") && end + 1 < map.Count && map.Traits(end + 1).HasFlag(WordTraits.Portfolio);
        return map.Is(end - 1, "minister") && first - 2 >= floor && map.Is(first - 1, "and") && map.Traits(first - 2).HasFlag(WordTraits.Portfolio);
    }

    /// <summary>"Energy and Mineral Resources" before "Minister", or "of Energy and Mineral Resources" after it.</summary>
    private (int First, int End, string Title) Portfolio(int first, int end, int floor)
    {
        var start = first;
        for (var words = 0; start > floor && words < MaxPortfolioWords && IsPortfolioWord(start - 1, before: true); words++)
            start--;
        while (start < first && (map[start].Norm is "and" or "of" or "," || map.Traits(start).HasFlag(WordTraits.TitlePrefix) || !map.Traits(start).HasFlag(WordTraits.Portfolio)))
            start++;
        if (start < first)
            return (start, end, $"{Words(start, first)} Minister");
        if (!map.Is(end, "of") && !map.Is(end, "for"))
            return (first, end, "Minister");
        var last = PortfolioAfter(end);
        return last > end ? (first, last, $"Minister of {Words(end + 1, last)}") : (first, end, "Minister");
    }

    /// <summary>One past "Energy and Mineral Resources" after "of" or "for" at a token; the token itself where none follows.</summary>
    private int PortfolioAfter(int end)
    {
        var last = end + 1;
        while (last < map.Count && last - end < MaxPortfolioWords && IsPortfolioWord(last, before: false))
            last++;
        while (last > end + 1 && map[last - 1].Norm is "and" or "of" or "," or "the" or "&")
            last--;
        return last > end + 1 ? last : end;
    }

    /// <summary>"Sultan bin Saad": a name, not the office of that word.</summary>
    private bool IsGivenName(LexiconHit hit) =>
        hit.End - hit.First == 1 && map[Math.Min(map.Count - 1, map.EndToken(hit))].Norm is "bin" or "ibn" or "bint" or "ben";

    private bool IsPortfolioWord(int token, bool before)
    {
        if (map.StateAt(token) is not null || map[token].Kind is not (TokenKind.Word or TokenKind.Punctuation))
            return false;
        if (map.Traits(token).HasFlag(WordTraits.Portfolio))
            return true;
        if (map[token].Norm is "and" or "&")
            return token + 1 < map.Count && map.Traits(token + 1).HasFlag(WordTraits.Portfolio);
        if (map[token].Norm is "," && token > 0)
            return map.Traits(token - 1).HasFlag(WordTraits.Portfolio) && token + 2 < map.Count && map.Traits(token + 1).HasFlag(WordTraits.Portfolio) && (before || map[token + 2].Norm is "and" or ",");
        return map[token].Norm is "of" or "the" && !before && token + 1 < map.Count && map.Traits(token + 1).HasFlag(WordTraits.Portfolio) && map.StateAt(token + 1) is null;
    }

    /// <summary>States or an organisation before the title: "Kazakh", "Kazakhstan's", "Chinese and Kazakh", "EU".</summary>
    private int StatesBefore(int first, int floor, List<ActorCode> of)
    {
        while (first > floor)
        {
            var at = first - 1;
            if (map[at].Norm is "'s" or "'" && at > floor)
                at--;
            else if (of.Count > 0 && map[at].Norm is "and" or "," && at > floor && map.StateAt(at - 1) is { Form: StateForm.Demonym or StateForm.Name })
                at--;
            else if (of.Count > 0)
                break;
            if (map[at + 1].Start - map[at].End > 1 || map.ActorAt(at) is not { } actor || map.ActorStart(at) < floor || map.StateAt(at) is { Form: StateForm.Combined } || (map.StateAt(at) is { Form: StateForm.Capital } && !map.Is(at + 1, "'s") && !map.Is(at + 1, "'")))
                break;
            of.Insert(0, actor);
            first = map.ActorStart(at);
        }
        return first;
    }

    /// <summary>"of the Republic of Kazakhstan", "of the European Commission", "of China and Kazakhstan"; of an ambassador, what follows "to" as well.</summary>
    private int StatesAfter(int end, List<ActorCode> of)
    {
        if (!map.Is(end, "of") && !map.Is(end, "for"))
            return Destination(end, OfficeClass.Ambassador);
        var at = end + 1;
        while (at < map.Count && at < end + 12)
        {
            if (map.Is(at, "the"))
                at++;
            if (map.ActorAt(at) is not { } actor)
                break;
            of.Add(actor);
            end = map.ActorEnd(at);
            if (!map.Is(end, "and") && !map.Is(end, ","))
                break;
            at = end + 1;
        }
        return of.Count > 0 ? Destination(end, OfficeClass.Ambassador) : end;
    }

    private int Destination(int end, OfficeClass kind)
    {
        if (kind != OfficeClass.Ambassador || (!map.Is(end, "to") && !map.Is(end, "in")))
            return end;
        var at = map.Is(end + 1, "the") ? end + 2 : end + 1;
        return map.ActorAt(at) is null ? end : map.ActorEnd(at);
    }

    private string Words(int first, int end)
    {
        var words = new List<string>();
        for (var i = first; i < end; i++)
        {
            var norm = map[i].Norm;
            if (norm == "," && words.Count > 0)
                words[^1] += ",";
            else
                words.Add(norm is "and" or "of" or "the" or "&" ? norm : Capital(norm));
        }
        return string.Join(' ', words);
    }

    private bool Touches(int token) => map[token + 1].Start - map[token].End <= 1;

    private static string Capital(string norm) => norm.Length == 0 ? norm : string.Concat(norm[..1].ToUpperInvariant(), norm.AsSpan(1));
}
