using Npgsql;
using Relations.Domain.Facts;
using Relations.V1;
using AgreementStatus = Relations.V1.AgreementStatus;
using EventStatus = Relations.V1.EventStatus;
using FigureStatus = Relations.V1.FigureStatus;

namespace Relations.Query.Timeline;

/// <summary>Makes entries of a history from records.</summary>
internal static class TimelineEntries
{
    /// <summary>What <see cref="Read"/> takes of a record.</summary>
    public const string Columns = "message, kind";

    /// <summary>The entry of a row.</summary>
    /// <param name="reader">The <see cref="Columns"/> of a record.</param>
    public static TimelineEntry Read(NpgsqlDataReader reader)
    {
        var message = reader.GetFieldValue<byte[]>(0);
        var kind = (FactKind)reader.GetInt16(1);
        return kind switch
        {
            FactKind.Agreement => Of(Agreement.Parser.ParseFrom(message)),
            FactKind.Event => Of(Event.Parser.ParseFrom(message)),
            FactKind.Figure => Of(Figure.Parser.ParseFrom(message)),
            _ => throw new InvalidOperationException($"A history has no {kind}."),
        };
    }

    private static TimelineEntry Of(Agreement agreement) => new()
    {
        Date = agreement.Signed,
        Planned = agreement.Status is AgreementStatus.Planned or AgreementStatus.UnderNegotiation,
        Agreement = agreement,
    };

    private static TimelineEntry Of(Event @event) => new()
    {
        Date = @event.Date,
        Planned = @event.Status is EventStatus.Planned,
        Event = @event,
    };

    private static TimelineEntry Of(Figure figure) => new()
    {
        Date = figure.Period,
        Planned = figure.Status is FigureStatus.Target or FigureStatus.Forecast,
        Figure = figure,
    };
}
