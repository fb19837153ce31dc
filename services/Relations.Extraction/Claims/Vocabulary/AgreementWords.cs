using System.Collections.Frozen;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>
/// Nouns that name agreements, verbs and nouns of action that tell what becomes of them, modifiers that tell nothing, words of wishing, words that count and verbs of what an agreement does, from
/// <c>agreement-nouns.tsv</c>, <c>agreement-verbs.tsv</c>, <c>agreement-acts.tsv</c>, <c>agreement-modifiers.tsv</c>, <c>agreement-wishes.tsv</c>,
/// <c>agreement-series.tsv</c> and <c>agreement-effects.tsv</c>; of places of signing, <c>city-states.tsv</c> and <c>no-towns.tsv</c>.
/// </summary>
internal sealed class AgreementWords
{
    private readonly FrozenDictionary<string, AgreementNoun> _nouns = ResourceTable.Read("agreement-nouns.tsv").ToFrozenDictionary(
        row => row[0],
        row => new AgreementNoun(TableEnum<AgreementType>.Parse(row[1]), Enum.Parse<NounUse>(row[2].Split(' ')[0], ignoreCase: true), row[2].EndsWith(" plural", StringComparison.Ordinal)),
        StringComparer.Ordinal);

    private readonly FrozenDictionary<string, AgreementVerb> _verbs = ResourceTable.Read("agreement-verbs.tsv").ToFrozenDictionary(
        row => row[0],
        row => new AgreementVerb(TableEnum<AgreementStatus>.Parse(row[1]), Enum.Parse<VerbUse>(row[2], ignoreCase: true)),
        StringComparer.Ordinal);

    private readonly FrozenDictionary<string, AgreementAct> _acts = ResourceTable.Read("agreement-acts.tsv").ToFrozenDictionary(
        row => row[0],
        row => new AgreementAct(TableEnum<AgreementStatus>.Parse(row[1]), row[2].Split(' ')),
        StringComparer.Ordinal);

    private readonly FrozenSet<string> _empty = ResourceTable.Read("agreement-modifiers.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _wishes = ResourceTable.Read("agreement-wishes.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _series = ResourceTable.Read("agreement-series.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, AgreementEffect> _effects = ResourceTable.Read("agreement-effects.tsv").ToFrozenDictionary(
        row => row[0],
        row => Enum.Parse<AgreementEffect>(row[1], ignoreCase: true),
        StringComparer.Ordinal);

    private readonly FrozenSet<string> _cityStates = ResourceTable.Read("city-states.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string> _noTowns = ResourceTable.Read("no-towns.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every noun.</summary>
    public IReadOnlyDictionary<string, AgreementNoun> Nouns => _nouns;

    /// <summary>The verb, or null.</summary>
    public AgreementVerb? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    /// <summary>The noun of action ("signing", "ratification"), or null.</summary>
    public AgreementAct? Act(string norm) => _acts.GetValueOrDefault(norm);

    /// <summary>True for a word that leaves open whether there is the agreement behind it.</summary>
    public bool IsWish(string norm) => _wishes.Contains(norm);

    /// <summary>True for a word that counts agreements without a number: "several", "a series of".</summary>
    public bool IsSeries(string norm) => _series.Contains(norm);

    /// <summary>True for a state that is a town as well: what is signed "in Monaco" is signed there.</summary>
    public bool IsCityState(ActorCode state) => _cityStates.Contains(state.Value);

    /// <summary>True for a word that is written with a capital behind "in" or "at" and is no town: "Parliament", "English".</summary>
    public bool IsNoTown(string norm) => _noTowns.Contains(norm);

    /// <summary>What a verb tells that an agreement does.</summary>
    public AgreementEffect Effect(string lemma) => _effects.GetValueOrDefault(lemma);

    /// <summary>True for a modifier that says how much an agreement matters and not what it is.</summary>
    public bool IsEmpty(string norm) => _empty.Contains(norm);
}

/// <summary>A noun that names agreements.</summary>
internal sealed record AgreementNoun(AgreementType Type, NounUse Use, bool IsPlural);

/// <summary>A noun of action that tells what becomes of agreements.</summary>
/// <param name="Status">What becomes of them.</param>
/// <param name="Leads">The words that lead from it to the agreement.</param>
internal sealed record AgreementAct(AgreementStatus Status, string[] Leads);

/// <summary>A verb that tells what becomes of agreements.</summary>
internal sealed record AgreementVerb(AgreementStatus Status, VerbUse Use)
{
    /// <summary>True when the verb says something of an agreement so named.</summary>
    public bool Takes(AgreementNoun noun, bool isJoint) => Use switch
    {
        VerbUse.Any => noun.Use is not NounUse.Exchanged || Status == AgreementStatus.Signed,
        VerbUse.United => noun.Use == NounUse.OfCustoms,
        VerbUse.Own => noun.Use is NounUse.Own or NounUse.Generic or NounUse.OfCustoms || (noun.Use == NounUse.Governed && noun.Type is not (AgreementType.Program or AgreementType.Other)),
        VerbUse.Joint => (noun.Use == NounUse.Joint && isJoint) || noun is { Use: NounUse.Own, Type: AgreementType.Memorandum, IsPlural: true },
        VerbUse.Exchanged => noun.Use is NounUse.Exchanged or NounUse.Own,
        VerbUse.Lent => noun.Use == NounUse.Lent,
        VerbUse.Granted => noun.Use is NounUse.Lent or NounUse.Own || noun is { Use: NounUse.Governed, Type: AgreementType.Agreement },
        VerbUse.Awaited => noun.Use is NounUse.Own || (noun.Use == NounUse.Joint && isJoint),
        VerbUse.Held => noun.Use == NounUse.Own && !noun.IsPlural,
        _ => noun.Use is NounUse.Own or NounUse.Governed or NounUse.Generic,
    };
}

/// <summary>How a verb tells what an agreement does.</summary>
internal enum AgreementEffect
{
    None,
    /// <summary>At its signing: "ended the war".</summary>
    Once,
    /// <summary>As long as it holds: "covers fisheries".</summary>
    Lasting,
    /// <summary>What one of the parties does by it: "ceded the islands".</summary>
    Party,
}

/// <summary>When a noun names an agreement.</summary>
internal enum NounUse
{
    /// <summary>By itself.</summary>
    Own,
    /// <summary>After "joint", or when signed or issued.</summary>
    Joint,
    /// <summary>Only when a verb of agreeing governs it.</summary>
    Governed,
    /// <summary>Speaks of agreements without naming one.</summary>
    Generic,
    /// <summary>When extended or signed.</summary>
    Lent,
    /// <summary>When exchanged.</summary>
    Exchanged,
    /// <summary>Only when negotiated.</summary>
    Negotiated,
    /// <summary>Only with "of intent" behind it.</summary>
    OfIntent,
    /// <summary>Only behind "customs" or "currency", when a verb of agreeing or founding governs it.</summary>
    OfCustoms,
}

/// <summary>Which nouns a verb takes.</summary>
internal enum VerbUse
{
    /// <summary>All.</summary>
    Any,
    /// <summary>Those that are agreements by themselves.</summary>
    Own,
    /// <summary>Joint statements and the like.</summary>
    Joint,
    /// <summary>Notes and letters, and those that are agreements by themselves.</summary>
    Exchanged,
    /// <summary>Loans.</summary>
    Lent,
    /// <summary>Loans, and those that are agreements by themselves: extended, announced.</summary>
    Granted,
    /// <summary>One agreement by itself: "have a military accord".</summary>
    Held,
    /// <summary>Any, with "into force" after the verb.</summary>
    Force,
    /// <summary>Any, as its subject.</summary>
    Expire,
    /// <summary>Those that are agreements by themselves and joint statements, as the subject of the passive: "is expected at the end".</summary>
    Awaited,
    /// <summary>Customs unions and the like: "formed a customs union".</summary>
    United,
}
