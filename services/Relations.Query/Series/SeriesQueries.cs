using System.Globalization;
using Grpc.Core;
using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Records;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Series;

/// <summary>Serves <c>relations.v1.SeriesService</c>.</summary>
internal sealed class SeriesQueries(NpgsqlDataSource source, Moments moments) : SeriesService.SeriesServiceBase
{
    private const int MostFigures = 10_000;

    public override async Task<GetSeriesResponse> GetSeries(GetSeriesRequest request, ServerCallContext context)
    {
        var (check, fields) = (new RequestCheck(), new RequestFields(request));
        var filter = ListFilters.Read(fields, RecordFilters.Dates, check).Rows;
        check.Require(request.Between.Count is 1 or 2 && request.Between.Distinct().Count() == request.Between.Count, "between", "One or two different codes.");
        var moment = await moments.ReadAsync(fields, check, context.CancellationToken);
        filter.Where(RecordFilters.OfKind(FactKind.Figure));
        return new GetSeriesResponse { Series = { SeriesBuilder.Build(await ReadAsync(moment, filter, context.CancellationToken)) } };
    }

    /// <summary>The statement that reads the figures of a filter as of a moment, one more than are taken.</summary>
    internal static NpgsqlCommand Statement(NpgsqlDataSource source, Moment moment, RowFilter filter)
    {
        var command = source.CreateCommand(string.Create(CultureInfo.InvariantCulture, $"SELECT message FROM {moment.Rows(filter)} {filter.Clause} LIMIT {MostFigures + 1}"));
        command.Parameters.AddRange(filter.Parameters.ToArray());
        return command;
    }

    private async Task<IReadOnlyList<Figure>> ReadAsync(Moment moment, RowFilter filter, CancellationToken cancellation)
    {
        var figures = new List<Figure>();
        await using var command = Statement(source, moment, filter);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            figures.Add(Figure.Parser.ParseFrom(reader.GetFieldValue<byte[]>(0)));
        if (figures.Count > MostFigures)
            throw new Failure(ErrorReason.TooManyFigures, $"More than {MostFigures} figures match; name indicators or a range of days.").ToException();
        return figures;
    }
}
