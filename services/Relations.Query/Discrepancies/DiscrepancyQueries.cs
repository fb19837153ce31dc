using Grpc.Core;
using Npgsql;
using NpgsqlTypes;
using Relations.Query.Paging;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Discrepancies;

/// <summary>Serves <c>relations.v1.DiscrepancyService</c>.</summary>
internal sealed class DiscrepancyQueries(NpgsqlDataSource source) : DiscrepancyService.DiscrepancyServiceBase
{
    private static readonly ListOrder[] Orders =
        [new("what", Descending: false, new SortColumn("what", NpgsqlDbType.Text), new SortColumn("id", NpgsqlDbType.Uuid))];

    public override async Task<ListDiscrepanciesResponse> ListDiscrepancies(ListDiscrepanciesRequest request, ServerCallContext context)
    {
        var check = new RequestCheck();
        var order = PageRequest.Read(request, Orders, check);
        var filters = ListFilters.Read(new RequestFields(request), dates: null, check);
        check.ThrowIfAny();
        var page = await Page.ReadAsync(source, "discrepancies", "message", filters.Rows, order, Read, context.CancellationToken);
        return new ListDiscrepanciesResponse { Discrepancies = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }

    private static Discrepancy Read(NpgsqlDataReader reader) => Discrepancy.Parser.ParseFrom(reader.GetFieldValue<byte[]>(0));
}
