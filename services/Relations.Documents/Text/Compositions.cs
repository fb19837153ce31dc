using System.Collections.Frozen;
using System.Globalization;

namespace Relations.Documents.Text;

/// <summary>
/// Composes a letter and the combining mark after it, as Unicode's canonical composition does. The runtime is built without
/// culture data and leaves combining sequences as they are.
/// </summary>
internal static class Compositions
{
    private static readonly FrozenDictionary<int, char> Pairs = Load();

    /// <summary>The composed letter, or false when the pair has none.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) => Pairs.TryGetValue(letter << 16 | mark, out composed);

    private static FrozenDictionary<int, char> Load()
    {
        var pairs = new Dictionary<int, char>();
        foreach (var fields in ResourceTable.Read("compositions.tsv"))
        {
            var mark = int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var i = 0; i < fields[1].Length; i += 2)
                pairs[fields[1][i] << 16 | mark] = fields[1][i + 1];
        }
        return pairs.ToFrozenDictionary();
    }
}
