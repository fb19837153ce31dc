using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>Roles of words, from <c>claim-words.tsv</c> and <c>number-words.tsv</c>.</summary>
internal sealed class ClaimWords
{
    /// <summary>Every word with its roles.</summary>
    public IReadOnlyDictionary<string, WordRole> All { get; } = ResourceTable.Read("claim-words.tsv")
        .Select(row => (Word: row[0], Role: row[1].Split(' ').Aggregate(WordRole.None, (all, role) => all | Enum.Parse<WordRole>(role, ignoreCase: true))))
        .Concat(NumberWordTable.Read().Where(n => n.Kind == "ordinal").Select(n => (n.Word, Role: WordRole.Ordinal)))
        .ToFrozenDictionary(p => p.Word, p => p.Role, StringComparer.Ordinal);
}
