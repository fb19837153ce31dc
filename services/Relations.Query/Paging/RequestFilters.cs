using Relations.Domain;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;

namespace Relations.Query.Paging;

/// <summary>Reads the filters that requests share. What is wrong with them goes to the check.</summary>
internal static class RequestFilters
{
    private const int MaximumActors = 10;
    private const int MaximumText = 1000;

    /// <summary>Actors as facets.</summary>
    public static IReadOnlyList<string> Actors(this RequestCheck check, string field, IReadOnlyList<string> codes)
    {
        check.Require(codes.Count <= MaximumActors, field, $"At most {MaximumActors} codes.");
        for (var i = 0; i < codes.Count; i++)
            check.Text($"{field}[{i}]", codes[i], isRequired: true);
        return [.. codes.Select(Facet.Party)];
    }

    /// <summary>Text that the database can take, without space at its ends.</summary>
    public static string Text(this RequestCheck check, string field, string text, bool isRequired = false)
    {
        var valid = text.Length <= MaximumText && !text.Contains('\0', StringComparison.Ordinal) && !(isRequired && string.IsNullOrWhiteSpace(text));
        check.Require(valid, field, $"Text of {(isRequired ? 1 : 0)} to {MaximumText} characters, none of them NUL.");
        return text.Trim();
    }

    /// <summary>A facet for a text that is given, none for an empty one.</summary>
    public static IReadOnlyList<string> Exactly(this RequestCheck check, string field, string text, Func<string, string> facet) =>
        check.Text(field, text) is { Length: > 0 } given ? [facet(given)] : [];

    /// <summary>A range of days from the fields <c>from</c> and <c>to</c>, open where they are empty.</summary>
    public static DateBounds Days(this RequestCheck check, string from, string to)
    {
        var first = check.Day("from", from)?.Earliest ?? DateOnly.MinValue;
        var last = check.Day("to", to)?.Latest ?? DateOnly.MaxValue;
        check.Require(first <= last, "to", "A day that is not before `from`.");
        return new DateBounds(first, last);
    }

    /// <summary>A day, month or year; null where there is none.</summary>
    public static EdtfDate? Day(this RequestCheck check, string field, string text)
    {
        if (text.Length == 0)
            return null;
        if (EdtfDate.TryParse(text, out var date) && !date.IsInterval && !date.IsApproximate && !text.StartsWith('-')
            && date.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Year)
            return date;
        check.Add(field, "A day, month or year: YYYY-MM-DD, YYYY-MM or YYYY.");
        return null;
    }

    /// <summary>A number from 0 up.</summary>
    public static int Least(this RequestCheck check, string field, int number)
    {
        check.Require(number >= 0, field, "A number from 0 up.");
        return number;
    }

    /// <summary>A value that its enumeration has.</summary>
    public static T Choice<T>(this RequestCheck check, string field, T value)
        where T : struct, Enum
    {
        check.Require(Enum.IsDefined(value), field, $"A value of {typeof(T).Name}.");
        return value;
    }
}
