using System.Collections.Frozen;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Vocabulary;

/// <summary>What words tell of an agreement's subjects, from <c>subjects.tsv</c>.</summary>
internal sealed class SubjectWords
{
    private readonly FrozenDictionary<string, Subject[]> _subjects = ResourceTable.Read("subjects.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1].Split(' ').Select(TableEnum<Subject>.Parse).ToArray(), StringComparer.Ordinal);

    /// <summary>Adds the subjects of a range.</summary>
    public void Read(Words words, TokenRange range, SortedSet<Subject> found)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (_subjects.TryGetValue(words.Norm(i), out var subjects))
                found.UnionWith(subjects);
        }
    }
}
