using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relations.Domain;

/// <summary>
/// A date or interval of EDTF level 1 (ISO 8601-2:2019), never more precise than its source: <c>2002-12-23</c>, <c>2002-12</c>,
/// <c>2002</c>, <c>199X</c>, season <c>2003-21</c>, <c>2011~</c>, interval <c>2007-08-17/2007-08-18</c>, open <c>2003/..</c> (at one end only).
/// Years 0001 to 9999 have bounds; earlier ones (<c>-0205</c>) are kept as written with the bounds of year 1.
/// </summary>
[JsonConverter(typeof(Converter))]
public sealed record EdtfDate : IComparable<EdtfDate>
{
    private const int FirstKept = 1900;

    /// <summary>The years that texts are about, each made once.</summary>
    private static readonly EdtfDate[] Years = [.. Enumerable.Range(FirstKept, 200).Select(MakeYear)];

    private readonly string _text;

    private EdtfDate(string text, DateOnly earliest, DateOnly latest, DatePrecision precision, bool approximate)
    {
        (_text, Earliest, Latest, Precision, IsApproximate) = (text, earliest, latest, precision, approximate);
    }

    /// <summary>First day it may mean. An open start is <see cref="DateOnly.MinValue"/>.</summary>
    public DateOnly Earliest { get; }

    /// <summary>Last day it may mean, inclusive. An open end is <see cref="DateOnly.MaxValue"/>.</summary>
    public DateOnly Latest { get; }

    /// <summary>How closely it is known; of an interval, the coarser of its ends.</summary>
    public DatePrecision Precision { get; }

    /// <summary>True when it carries <c>~</c>, <c>?</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>True for <c>from/to</c>.</summary>
    public bool IsInterval => _text.Contains('/', StringComparison.Ordinal);

    /// <summary>A year, 1 to 9999.</summary>
    public static EdtfDate Year(int year) => (uint)(year - FirstKept) < (uint)Years.Length ? Years[year - FirstKept] : MakeYear(year);

    /// <summary>A month of a year.</summary>
    public static EdtfDate Month(int year, int month) => Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    /// <summary>A day. Throws <see cref="FormatException"/> when there is no such day.</summary>
    public static EdtfDate Day(int year, int month, int day) => Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"));

    /// <summary>A day.</summary>
    public static EdtfDate Day(DateOnly day) => Day(day.Year, day.Month, day.Day);

    /// <summary>From one to another, both included. Throws <see cref="FormatException"/> when the end lies before the start.</summary>
    public static EdtfDate Interval(EdtfDate from, EdtfDate to) => Parse($"{from}/{to}");

    /// <summary>Reads EDTF. Throws <see cref="FormatException"/> when it is none.</summary>
    public static EdtfDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not an EDTF level 1 date.");

    /// <summary>Reads EDTF; false when it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out EdtfDate? date)
    {
        date = null;
        if (string.IsNullOrEmpty(text))
            return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!EdtfPart.TryParse(text, out var part))
                return false;
            date = new EdtfDate(text, part.Earliest, part.Latest, part.Precision, part.IsApproximate);
            return true;
        }
        if (text is "/" or "../.." or "/.." or "../")
            return false;
        if (!TryParseEnd(text[..slash], isStart: true, out var from) || !TryParseEnd(text[(slash + 1)..], isStart: false, out var to))
            return false;
        if (from.Earliest > to.Latest)
            return false;
        var precision = from.Precision < to.Precision ? from.Precision : to.Precision;
        date = new EdtfDate(text, from.Earliest, to.Latest, precision, from.IsApproximate || to.IsApproximate);
        return true;
    }

    /// <summary>True when some day is possible for both.</summary>
    public bool Overlaps(EdtfDate other) => Earliest <= other.Latest && other.Earliest <= Latest;

    /// <summary>True when every day possible for <paramref name="other"/> is possible for this.</summary>
    public bool Contains(EdtfDate other) => Earliest <= other.Earliest && other.Latest <= Latest;

    /// <inheritdoc />
    public bool Equals(EdtfDate? other) => other is not null && _text == other._text;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>By first day, then last day, then text.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
            return 1;
        var byStart = Earliest.CompareTo(other.Earliest);
        if (byStart != 0)
            return byStart;
        var byEnd = Latest.CompareTo(other.Latest);
        return byEnd != 0 ? byEnd : string.CompareOrdinal(_text, other._text);
    }

    /// <summary>The EDTF text.</summary>
    public override string ToString() => _text;

    private static EdtfDate MakeYear(int year) => Parse(year.ToString("0000", CultureInfo.InvariantCulture));

    private static bool TryParseEnd(string text, bool isStart, out EdtfPart part)
    {
        if (text is "" or "..")
        {
            part = isStart
                ? new EdtfPart(DateOnly.MinValue, DateOnly.MinValue, DatePrecision.Day, false)
                : new EdtfPart(DateOnly.MaxValue, DateOnly.MaxValue, DatePrecision.Day, false);
            return true;
        }
        return EdtfPart.TryParse(text, out part);
    }

    private sealed class Converter : JsonConverter<EdtfDate>
    {
        public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var date) ? date : throw new JsonException("Not an EDTF level 1 date.");

        public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value._text);
    }
}
