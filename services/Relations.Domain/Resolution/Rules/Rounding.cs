using System.Globalization;

namespace Relations.Domain.Resolution;

/// <summary>When two numbers are the same number, written more or less exactly.</summary>
internal static class Rounding
{
    private const double AlwaysEqual = 0.005;
    private const double NeverEqual = 0.05;

    /// <summary>
    /// True when one is unknown, when they are within 0.5 %, or when the finer one rounds to the coarser at the coarser one's significant digits
    /// and they are within 5 % (8.28 and 8.3, 20.4 and 20; not 10 and 14).
    /// </summary>
    public static bool Equal(double? a, double? b)
    {
        if (a is not { } x || b is not { } y || x == y)
            return true;
        var difference = Math.Abs(x - y) / Math.Max(Math.Abs(x), Math.Abs(y));
        if (difference <= AlwaysEqual)
            return true;
        if (difference > NeverEqual)
            return false;
        var digits = Math.Min(Digits(x), Digits(y));
        return ToDigits(x, digits) == ToDigits(y, digits);
    }

    /// <summary>Significant digits of a number as written in decimal, without the zeros at its end.</summary>
    public static int Digits(double value) =>
        Math.Max(1, Mantissa(value.ToString("E15", CultureInfo.InvariantCulture)).TrimEnd('0').Length);

    private static string Mantissa(string scientific) =>
        scientific[..scientific.IndexOf('E', StringComparison.Ordinal)].Replace(".", "", StringComparison.Ordinal).TrimStart('-');

    private static string ToDigits(double value, int digits) =>
        value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
