using System.Globalization;

namespace Relations.Extraction.Resources;

/// <summary>A value of a resource table without the marks at its end, and what they say.</summary>
/// <param name="Name">The value itself.</param>
/// <param name="IsAlsoPersonal"><c>*</c>: also a given name or surname.</param>
/// <param name="IsExact"><c>=</c>: only with exactly these letters.</param>
/// <param name="IsNotInCapitals"><c>^</c>: not in a line written wholly in capitals.</param>
/// <param name="Until"><c>&lt;1998</c>: the first year it no longer held.</param>
internal readonly record struct NameMarks(string Name, bool IsAlsoPersonal, bool IsExact, bool IsNotInCapitals, int? Until)
{
    /// <summary>The values of a cell, divided by "; ".</summary>
    public static IEnumerable<NameMarks> ReadAll(string cell)
    {
        foreach (var value in cell.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return Read(value);
    }

    /// <summary>One value. Throws <see cref="FormatException"/> when <c>&lt;</c> is not followed by a year.</summary>
    public static NameMarks Read(string value)
    {
        int? until = null;
        var less = value.IndexOf('<', StringComparison.Ordinal);
        if (less >= 0)
        {
            until = int.Parse(value.AsSpan(less + 1), NumberStyles.None, CultureInfo.InvariantCulture);
            value = value[..less];
        }
        var name = value.TrimEnd('*', '=', '^');
        var marks = value.AsSpan(name.Length);
        return new NameMarks(name, marks.Contains('*'), marks.Contains('='), marks.Contains('^'), until);
    }
}
