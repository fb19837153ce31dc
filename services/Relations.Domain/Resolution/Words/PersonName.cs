using System.Collections.Frozen;

namespace Relations.Domain.Resolution;

/// <summary>
/// A person's name in parts: family name and given name. The family name is the last word, unless the first is one that the
/// table of family names which stand first knows ("Hu Jintao").
/// </summary>
/// <param name="Family">Family name, folded (<see cref="Spelling.Fold"/>).</param>
/// <param name="Given">First given name, folded; one letter when only the initial is known; empty when none is.</param>
internal sealed record PersonName(string Family, string Given)
{
    private static readonly FrozenSet<string> FamilyFirst = WordTable.Read("family-names.tsv")
        .SelectMany(row => row[0].Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a given name is known, not only its initial.</summary>
    public bool IsFull => Given.Length > 1;

    /// <summary>Consonants of the family name: equal for its transliterations.</summary>
    public string Key => Spelling.Skeleton(Family);

    /// <summary>Keys of several people, sorted and distinct.</summary>
    public static IReadOnlyList<string> Keys(IEnumerable<string> names) =>
        [.. names.Select(name => Of(name).Key).Where(key => key.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Takes a name apart.</summary>
    public static PersonName Of(string name)
    {
        var words = name.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0)
            return new PersonName("", "");
        if (words.Length == 1)
            return new PersonName(Spelling.Fold(words[0]), "");
        var familyFirst = FamilyFirst.Contains(Folding.Text(words[0]));
        var (family, given) = familyFirst ? (words[0], words[1]) : (words[^1], words[0]);
        var isInitial = given.Contains('.', StringComparison.Ordinal) || Folding.Text(given).Length == 1;
        var folded = Spelling.Fold(given);
        return new PersonName(Spelling.Fold(family), isInitial && folded.Length > 0 ? folded[..1] : folded);
    }
}
