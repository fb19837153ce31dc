using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>What a figure measures, apart from its value and reporter.</summary>
/// <param name="Sides">Whom it is about: direction kept for what has one; empty when not said.</param>
/// <param name="Period">First and last day; <c>always</c> for what does not change; empty when not said.</param>
/// <param name="Aim">Measured, aimed at, or expected: <c>ACTUAL</c> includes estimates.</param>
/// <param name="IsComparable">True when two values of it that differ contradict each other.</param>
internal sealed record Measure(string Sides, string Period, string Aim, bool IsComparable)
{
    private const double MostAlike = 5;

    /// <summary>The measure of a figure.</summary>
    public static Measure Of(FigureFact fact)
    {
        var hasDirection = fact.Indicator is not (Indicator.Trade or Indicator.BorderLength);
        var sides = hasDirection && (fact.Of is not null || fact.Partner is not null)
            ? $"{fact.Of}>{fact.Partner}"
            : Names.Of(Everyone(fact));
        var isTimeless = fact.Indicator is Indicator.BorderLength or Indicator.Area;
        var period = isTimeless ? "always" : fact.Period is { } date ? $"{date.Earliest:O}/{date.Latest:O}" : "";
        var aim = fact.Status is FigureStatus.Estimate ? FigureStatus.Actual : fact.Status;
        return new Measure(sides, period, Names.Of(aim), period.Length > 0 && sides.Length > 0 && TellsWhat(fact.Indicator));
    }

    /// <summary>True unless the values are so far apart (more than five times, or of different sign) that they must be of different things.</summary>
    public static bool MayBeOneThing(double? a, double? b) =>
        a is not { } x || b is not { } y || x == y || (x * y > 0 && Math.Max(x / y, y / x) <= MostAlike);

    /// <summary>Everyone a figure is about.</summary>
    public static IReadOnlyList<ActorCode> Everyone(FigureFact fact)
    {
        var sides = new SortedSet<ActorCode>(fact.Between);
        if (fact.Of is { } of)
            sides.Add(of);
        if (fact.Partner is { } partner)
            sides.Add(partner);
        return [.. sides];
    }

    private static bool TellsWhat(Indicator indicator) => indicator is not
        (Indicator.Aid or Indicator.Cost or Indicator.Length or Indicator.Freight or Indicator.Share or Indicator.Rank
        or Indicator.Count or Indicator.Other);
}
