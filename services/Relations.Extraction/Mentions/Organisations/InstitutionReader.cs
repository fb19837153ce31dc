using System.Collections.Frozen;
using Relations.Domain;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Organisations;

/// <summary>An institution read by its name.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last.</param>
/// <param name="Kind">What its head word makes of it.</param>
/// <param name="State">The state it belongs to, or null.</param>
/// <param name="Members">The two states of "Kazakhstan-China Cooperation Committee", else none.</param>
internal readonly record struct Institution(int First, int End, OrganisationKind Kind, ActorCode? State, IReadOnlyList<ActorCode> Members);

/// <summary>
/// Reads the names of institutions by their shape: capitalised words before a head ("National Security Committee"), and "of", "for", "on"
/// with capitalised words after it ("Ministry of Foreign Affairs of the Republic of Kenya"); companies by "Ltd", "plc" and the like.
/// </summary>
internal sealed class InstitutionReader(TextMap map, bool[] taken)
{
    private static readonly FrozenDictionary<string, OrganisationKind> Kinds = ResourceTable.Read("institution-kinds.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<OrganisationKind>(row[1], ignoreCase: true), StringComparer.Ordinal);

    private const int MaxWords = 16;

    /// <summary>The institution whose name starts at a token, or null.</summary>
    public Institution? Read(int first)
    {
        if (!IsPart(first) || (map.Traits(first).HasFlag(WordTraits.FunctionWord) && !map.Traits(first).HasFlag(WordTraits.InstitutionHead)))
            return null;
        var end = first;
        var head = -1;
        while (end < map.Count && end - first < MaxWords)
        {
            if (IsPart(end))
            {
                if (Traits(end).HasFlag(WordTraits.InstitutionHead) && map.StateAt(end) is null)
                    head = end;
                end++;
            }
            else if (map.Is(end, ".") && map.Traits(end - 1).HasFlag(WordTraits.CompanySuffix) && IsTouching(end - 1))
                end++;
            else if (map[end].Norm is "and" or "&" && head < 0 && end > first && IsPart(end + 1) && map.StateAt(end + 1) is not { Form: StateForm.Name } && HasHeadAhead(end + 1))
                end++;
            else
                break;
        }
        if (IsHeadline(first))
            return null;
        var suffix = LastSuffix(first, end);
        if (suffix > first)
            return Make(first, suffix + 1, OrganisationKind.Company);
        if (head < 0)
            return null;
        var stop = After(head + 1);
        if (stop == head + 1 && head == first)
            return null;
        var kind = Kind(first, head);
        return head - first == 0 && kind == OrganisationKind.Company && stop - first < 3 && map.StateAt(stop - 1) is null ? null : Make(first, stop, kind);
    }

    /// <summary>A capitalised word that may stand in an institution's name.</summary>
    private bool IsPart(int token)
    {
        if (token >= map.Count || taken[token] || map[token].Kind != TokenKind.Word || !map.IsCapitalised(token))
            return false;
        return map.EntryAt<OfficeName>(token) is null || Traits(token).HasFlag(WordTraits.InstitutionHead);
    }

    /// <summary>Traits of the word, of the last part of one with hyphens ("Sub-Committee").</summary>
    private WordTraits Traits(int token)
    {
        var traits = map.Traits(token);
        return traits != WordTraits.None ? traits : map.Scanned.UnitTraits(map.Scanned.FirstUnit(token + 1) - 1);
    }

    private bool HasHeadAhead(int token)
    {
        for (var i = token; i < token + 6 && i < map.Count && IsPart(i); i++)
        {
            if (Traits(i).HasFlag(WordTraits.InstitutionHead))
                return true;
        }
        return false;
    }

    /// <summary>"Bank of China and China Development Bank": a state's name after "and" begins another institution.</summary>
    private bool StartsAnother(int token)
    {
        if (map.Is(token, "the"))
            token++;
        return map.StateAt(token) is { Form: StateForm.Name } || HasHeadAhead(token);
    }

    /// <summary>One past what "of", "for", "on" and capitalised words add after the head.</summary>
    private int After(int end)
    {
        var start = end;
        while (end < map.Count && end - start < MaxWords)
        {
            var next = end;
            if (map[next].Norm is "of" or "for" or "on")
                next++;
            else if (end > start && map[next].Norm is "and" or "&" && end > start && next + 1 < map.Count && !StartsAnother(next + 1))
                next++;
            else if (end > start && map.Is(next, ",") && next + 2 < map.Count && IsPart(next + 1) && map.Traits(next + 1).HasFlag(WordTraits.Portfolio) && IsListOfPortfolios(next + 1))
                next++;
            else if (end == start || !IsPart(next) || map.Traits(next).HasFlag(WordTraits.FunctionWord))
                break;
            if (map.Is(next, "the"))
                next++;
            if (next >= map.Count || !IsPart(next) || (map.StateAt(next) is { Form: StateForm.Combined }))
                break;
            end = map.StateAt(next) is { } state ? Math.Max(next + 1, state.EndToken) : next + 1;
        }
        return end;
    }

    /// <summary>"Education, Science and Culture".</summary>
    private bool IsListOfPortfolios(int token)
    {
        for (var i = token; i < token + 8 && i < map.Count; i++)
        {
            if (map.Is(i, "and"))
                return i + 1 < map.Count && map.IsCapitalised(i + 1) && map.Traits(i + 1).HasFlag(WordTraits.Portfolio);
            if (!map.Is(i, ",") && !IsPart(i))
                return false;
        }
        return false;
    }

    private int LastSuffix(int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (map.Traits(i).HasFlag(WordTraits.CompanySuffix) && !Traits(i).HasFlag(WordTraits.InstitutionHead))
                return map.Is(i + 1, ".") && i + 1 < end ? i + 1 : i;
        }
        return -1;
    }

    private Institution? Make(int first, int end, OrganisationKind kind)
    {
        while (first < end - 1 && map.Traits(first).HasFlag(WordTraits.FunctionWord))
            first++;
        if (end - first < 2)
            return null;
        var members = new List<ActorCode>();
        ActorCode? state = null;
        for (var i = first; i < end; i++)
        {
            if (map.StateAt(i) is not { } mention)
                continue;
            if (mention.Form == StateForm.Combined)
                AddCompound(i, members);
            state ??= mention.Code;
        }
        if (members.Count > 1)
            return new Institution(first, end, OrganisationKind.Intergovernmental, null, members.Distinct().Order().ToArray());
        if (IsJoint(first, end))
            kind = OrganisationKind.Intergovernmental;
        return new Institution(first, end, kind, state ?? OwnerBefore(first), []);
    }

    private bool IsJoint(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (map[i].Norm is "joint" or "intergovernmental" or "inter-governmental" or "mixed" or "bilateral" or "bi-national" or "binational")
                return true;
        }
        return false;
    }

    private void AddCompound(int token, List<ActorCode> members)
    {
        foreach (var state in map.StatesIn(token))
            members.Add(state.Code);
    }

    /// <summary>"Kazakhstan's Ministry of Energy", "the Kazakh Foreign Ministry".</summary>
    private ActorCode? OwnerBefore(int first)
    {
        if (first > 1 && map[first - 1].Norm is "'s" or "'")
            return map.StateAt(first - 2)?.Code;
        return first > 0 ? map.StateAt(first - 1)?.Code : null;
    }

    private OrganisationKind Kind(int first, int head)
    {
        var norm = HeadNorm(head);
        var kind = Kinds.GetValueOrDefault(norm, OrganisationKind.Other);
        var isOfOneState = kind == OrganisationKind.Intergovernmental && map.StateAt(first) is not { Form: StateForm.Combined };
        return isOfOneState || (norm == "bank" && IsCentral(first, head)) ? OrganisationKind.Government : kind;
    }

    private bool IsCentral(int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (map[i].Norm is "national" or "central" or "reserve" or "people's" or "state")
                return true;
        }
        return false;
    }

    private string HeadNorm(int head)
    {
        var norm = map[head].Norm;
        return norm[(norm.LastIndexOf('-') + 1)..];
    }

    /// <summary>A line whose words nearly all have capitals says nothing by a capital.</summary>
    private bool IsHeadline(int token) => map.IsHeadline(token);

    private bool IsTouching(int token) => map[token + 1].Start == map[token].End;
}
