using Relations.Domain;
using Relations.V1;
using FigureStatus = Relations.V1.FigureStatus;

namespace Relations.Query.Series;

/// <summary>Lays figures side by side.</summary>
internal static class SeriesBuilder
{
    /// <summary>The series that figures make, whatever order they come in.</summary>
    public static IEnumerable<V1.Series> Build(IEnumerable<Figure> figures) =>
        figures
            .GroupBy(figure => (figure.Indicator, figure.Of, figure.Partner, Between: string.Join(',', figure.Between), figure.Unit))
            .OrderBy(measure => measure.Key.Indicator)
            .ThenBy(measure => measure.Key.Of, StringComparer.Ordinal)
            .ThenBy(measure => measure.Key.Partner, StringComparer.Ordinal)
            .ThenBy(measure => measure.Key.Between, StringComparer.Ordinal)
            .ThenBy(measure => measure.Key.Unit, StringComparer.Ordinal)
            .Select(measure => Series([.. measure.Select(figure => new Point(figure, Span.Of(figure.Period)))]));

    private static V1.Series Series(IReadOnlyList<Point> points)
    {
        var first = points[0].Figure;
        var earlier = points.Where(point => point.IsMeasured && point.Span is not null).ToLookup(point => (point.Figure.Reporter, point.Span));
        var periods = points
            .GroupBy(point => point.Figure.Period)
            .OrderBy(period => period.Key.Length == 0)
            .ThenBy(period => period.First().Span)
            .ThenBy(period => period.Key, StringComparer.Ordinal)
            .Select(period => new SeriesPeriod { Period = period.Key, Values = { Point.AsShown(period).Select(point => Value(point, earlier)) } });
        return new V1.Series
        {
            Indicator = first.Indicator,
            Of = first.Of,
            Partner = first.Partner,
            Between = { first.Between },
            Unit = first.Unit,
            Reporters = { points.Select(point => point.Figure.Reporter).Distinct().Order(StringComparer.Ordinal) },
            Periods = { periods },
        };
    }

    private static SeriesValue Value(Point point, ILookup<(string Reporter, Span? Span), Point> earlier)
    {
        var figure = point.Figure;
        var value = new SeriesValue { Reporter = figure.Reporter, Value = figure.Value, Status = figure.Status, Figure = figure.Id, SourceCount = figure.SourceCount };
        if (figure.HasChangePercent)
            value.StatedChangePercent = figure.ChangePercent;
        if (!point.IsMeasured || point.Span is null || earlier[(figure.Reporter, point.Span.YearBefore())].Take(2).ToList() is not [var before])
            return value;
        if (Growth.Percent(before.Figure.Value, figure.Value) is not { } percent)
            return value;
        value.ComputedChangePercent = percent;
        if (figure.HasChangePercent)
        {
            value.Agreement = Growth.Agrees(before.Figure.Value, figure.Value, figure.ChangePercent)
                ? GrowthAgreement.Agrees
                : GrowthAgreement.Differs;
        }
        return value;
    }

    /// <summary>A figure and the days of its period.</summary>
    private sealed record Point(Figure Figure, Span? Span)
    {
        public static IEnumerable<Point> AsShown(IEnumerable<Point> points) => points
            .OrderBy(point => point.Figure.Reporter, StringComparer.Ordinal)
            .ThenBy(point => point.Figure.Status)
            .ThenBy(point => point.Figure.Value)
            .ThenBy(point => point.Figure.Id, StringComparer.Ordinal);

        public bool IsMeasured => Figure.Status is FigureStatus.Actual or FigureStatus.Estimate or FigureStatus.Unspecified;
    }

    /// <summary>The days of a period, both included.</summary>
    private sealed record Span(DateOnly From, DateOnly To) : IComparable<Span>
    {
        public static Span? Of(string period) => EdtfDate.TryParse(period, out var date) ? new Span(date.Earliest, date.Latest) : null;

        /// <summary>The same days of the year before; the last of February is the last of February in any year.</summary>
        public Span? YearBefore()
        {
            if (From.Year == DateOnly.MinValue.Year)
                return null;
            var to = To.AddYears(-1);
            var endsMonth = To.Day == DateTime.DaysInMonth(To.Year, To.Month);
            return new Span(From.AddYears(-1), endsMonth ? new DateOnly(to.Year, to.Month, DateTime.DaysInMonth(to.Year, to.Month)) : to);
        }

        public int CompareTo(Span? other) => other is null ? 1 : (From, To).CompareTo((other.From, other.To));
    }
}
