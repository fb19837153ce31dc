using System.Globalization;
using Relations.Domain.Resolution;

namespace Relations.Domain;

/// <summary>Growth from one value to a later one, and whether it is the growth that somebody states.</summary>
public static class Growth
{
    /// <summary>Half of the last digit that counts is never taken for more than this part of a value ("20 billion" is not anything from 10 to 30).</summary>
    private const double MostRounded = 0.05;

    /// <summary>The growth in percent.</summary>
    /// <param name="before">The earlier value.</param>
    /// <param name="after">The later value, in the same unit.</param>
    /// <returns>The percentage, negative for a fall; null unless both values are positive.</returns>
    public static double? Percent(double before, double after) => before > 0 && after > 0 ? ((after / before) - 1) * 100 : null;

    /// <summary>True when the stated growth is possible for values that round to those given, at the digits they are given with.</summary>
    /// <param name="before">The earlier value, positive.</param>
    /// <param name="after">The later value, positive, in the same unit.</param>
    /// <param name="stated">The growth in percent.</param>
    public static bool Agrees(double before, double after, double stated)
    {
        var least = ((after - Half(after)) / (before + Half(before)) - 1) * 100;
        var most = ((after + Half(after)) / (before - Half(before)) - 1) * 100;
        var half = HalfOfLastDecimal(stated);
        return stated >= least - half && stated <= most + half;
    }

    private static double Half(double value)
    {
        var digit = Math.Pow(10, Math.Floor(Math.Log10(value)) - Rounding.Digits(value) + 1);
        return Math.Min(digit / 2, value * MostRounded);
    }

    private static double HalfOfLastDecimal(double percent)
    {
        var text = percent.ToString("0.##########", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return 0.5 * Math.Pow(10, point < 0 ? 0 : point - text.Length + 1);
    }
}
