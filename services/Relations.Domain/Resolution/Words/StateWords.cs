using System.Collections.Frozen;

namespace Relations.Domain.Resolution;

/// <summary>Words that name a state, so that the parties in a title ("China-Kazakhstan Treaty") do not count as what it is about.</summary>
internal static class StateWords
{
    private const int NamesColumn = 1;
    private const int DemonymsColumn = 2;
    private const int CombiningColumn = 5;

    private static readonly FrozenDictionary<string, FrozenSet<string>> ByCode = WordTable.Read("states.tsv")
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            state => state.Key,
            state => state.SelectMany(row => Words(row, NamesColumn).Concat(Words(row, DemonymsColumn))).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    private static readonly FrozenSet<string> Combining = WordTable.Read("states.tsv")
        .SelectMany(row => Words(row, CombiningColumn))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a folded word is part of a name or demonym of one of the states, or a combining form of any ("sino").</summary>
    public static bool Names(string word, IReadOnlyList<ActorCode> states) =>
        Combining.Contains(word) || states.Any(state => ByCode.TryGetValue(state.Value, out var words) && words.Contains(word));

    private static IEnumerable<string> Words(string[] row, int column) => column < row.Length ? Folding.Words(row[column]) : [];
}
