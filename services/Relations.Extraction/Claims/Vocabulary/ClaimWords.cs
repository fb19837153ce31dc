using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Roles of nouns, from <c>claim-words.tsv</c>.</summary>
internal sealed class ClaimWords
{
    private readonly FrozenDictionary<string, WordRole> _roles = ResourceTable.Read("claim-words.tsv").ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' ').Aggregate(WordRole.None, (all, role) => all | Enum.Parse<WordRole>(role, ignoreCase: true)),
        StringComparer.Ordinal);

    /// <summary>Every noun with its roles.</summary>
    public IReadOnlyDictionary<string, WordRole> All => _roles;
}
