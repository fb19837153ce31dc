using System.Collections.Frozen;
using Relations.Domain.Resolution;

namespace Relations.Domain;

/// <summary>English names of the states and organisations that have a code.</summary>
public static class ActorNames
{
    private const int Code = 0;
    private const int Name = 1;

    private static readonly char[] Marks = ['*', '=', '^'];

    private static readonly FrozenDictionary<string, string> ByCode = WordTable.Read("states.tsv").Concat(WordTable.Read("organisations.tsv"))
        .Where(row => row.Length > Name && row[Code] != "-")
        .DistinctBy(row => row[Code])
        .ToFrozenDictionary(row => row[Code], row => row[Name].Split("; ")[0].TrimEnd(Marks), StringComparer.Ordinal);

    /// <summary>The usual English name; of an actor without a code in the tables, the actor's own name.</summary>
    public static string Of(string code) => ByCode.GetValueOrDefault(code, code);
}
