using System.Globalization;

namespace Relations.Extraction.Resources;

/// <summary>Rows of <c>number-words.tsv</c>, and the compounds made from them: "twenty-one", "ninety-ninth".</summary>
internal static class NumberWordTable
{
    /// <summary>Each word with its kind, as the table names it, and its value.</summary>
    public static IReadOnlyList<(string Word, string Kind, double Value)> Read()
    {
        var rows = ResourceTable.Read("number-words.tsv").Select(row => (Word: row[0], Kind: row[1], Value: double.Parse(row[2], CultureInfo.InvariantCulture))).ToList();
        var compounds =
            from tens in rows
            where tens.Kind == "tens"
            from unit in rows
            where unit.Kind is "cardinal" or "ordinal" && unit.Value is > 0 and < 10
            select ($"{tens.Word}-{unit.Word}", unit.Kind, tens.Value + unit.Value);
        return [.. rows, .. compounds];
    }
}
