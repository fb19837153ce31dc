using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>How verbs tell of visits, from <c>visit-verbs.tsv</c>.</summary>
internal sealed class VisitVerbs
{
    private readonly FrozenDictionary<string, VisitVerb[]> _verbs = ResourceTable.Read("visit-verbs.tsv")
        .Select(row => (Lemma: row[0], Verb: new VisitVerb(Enum.Parse<VisitUse>(row[1], ignoreCase: true), row.Length > 2 ? row[2].Split(' ') : [])))
        .GroupBy(r => r.Lemma)
        .ToFrozenDictionary(g => g.Key, g => g.Select(r => r.Verb).ToArray(), StringComparer.Ordinal);

    /// <summary>Whether the verb can tell of a visit without a noun.</summary>
    public bool Tells(string lemma) => _verbs.TryGetValue(lemma, out var uses) && Array.Exists(uses, u => u.Use is not (VisitUse.Pays or VisitUse.Returns));

    /// <summary>The verb in one of its uses, or null.</summary>
    public VisitVerb? Find(string lemma, VisitUse use)
    {
        foreach (var verb in _verbs.GetValueOrDefault(lemma, []))
        {
            if (verb.Use == use)
                return verb;
        }
        return null;
    }
}

/// <summary>A verb in one use.</summary>
/// <param name="Use">What its subject and object are to the visit.</param>
/// <param name="Prepositions">Which words lead to the place.</param>
internal sealed record VisitVerb(VisitUse Use, string[] Prepositions);

/// <summary>What a verb's subject and object are to a visit.</summary>
internal enum VisitUse
{
    /// <summary>The object is visited.</summary>
    Visits,
    /// <summary>The subject goes to a place.</summary>
    Moves,
    /// <summary>The place is reached, and stands right after the verb.</summary>
    Reaches,
    /// <summary>Governs "a visit".</summary>
    Pays,
    /// <summary>Governs "the visit" of the other side, which its subject pays back.</summary>
    Returns,
    /// <summary>The object is attended.</summary>
    Attends,
    /// <summary>The object visits.</summary>
    Receives,
    /// <summary>The object is to visit.</summary>
    Expects,
    /// <summary>The object, a delegation, goes to a place.</summary>
    Leads,
    /// <summary>The object goes to a place for the subject.</summary>
    Sends,
}
