using Google.Protobuf;
using Npgsql;
using NpgsqlTypes;
using Relations.Domain.Facts;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Records;

/// <summary>Reads records of any kind. What is stored is the answer's message: a page is one statement, and the basic view needs no assembly.</summary>
internal sealed class RecordReader(NpgsqlDataSource source, Moments moments, FacetShares shares)
{
    /// <summary>The record of an id, or the one it was joined to.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="request">The request: what it has of id, view and moment is read by the names of its fields.</param>
    /// <param name="cancellation">Stops the statement in the database too.</param>
    /// <exception cref="Grpc.Core.RpcException">The id is none (INVALID_FIELD), no record of this kind has it (RECORD_NOT_FOUND), or its history is not kept (BEFORE_HISTORY).</exception>
    public async Task<T> GetAsync<T>(RecordType<T> type, IMessage request, CancellationToken cancellation)
        where T : IMessage<T>
    {
        var (check, fields) = (new RequestCheck(), new RequestFields(request));
        check.Require(HexId.TryNumber(fields.Text("id"), out var id), "id", "The id of a record: 32 hexadecimal digits.");
        var view = check.View(fields.Choice<RecordView>("view"));
        var moment = await moments.ReadAsync(fields, check, cancellation);
        await using var command = Statement(source, type.Kind, id, view, moment);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (await reader.ReadAsync(cancellation))
            return type.Read(reader, view);
        throw new Failure(ErrorReason.RecordNotFound, $"No {type.Kind.ToString().ToLowerInvariant()} {(moment == Moment.Now ? "has" : "had")} this id.")
            .WithMetadata("id", fields.Text("id")).ToException();
    }

    /// <summary>The statement that reads a record.</summary>
    internal static NpgsqlCommand Statement(NpgsqlDataSource source, FactKind kind, Guid id, RecordView view, Moment moment)
    {
        var filter = new RowFilter();
        var rows = moment.Rows(filter);
        filter.Where($"id = {moment.Id(filter, id)}");
        filter.Where(RecordFilters.OfKind(kind));
        return filter.Command(source, $"SELECT {RecordColumns.Of(view, moment)} FROM {rows} {filter.Clause}");
    }

    /// <summary>The page of records of a kind that a request asks for.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="request">The request: what it has of paging, filters, query and view is read by the names of its fields.</param>
    /// <param name="orders">The orders it may ask for, the default first.</param>
    /// <param name="cancellation">Stops the statement in the database too.</param>
    /// <exception cref="Grpc.Core.RpcException">Something of the request is not valid (INVALID_FIELD, INVALID_PAGE_TOKEN, BEFORE_HISTORY).</exception>
    public async Task<Page<T>> ListAsync<T>(RecordType<T> type, IMessage request, IReadOnlyList<ListOrder> orders, CancellationToken cancellation)
        where T : IMessage<T>
    {
        var (check, fields) = (new RequestCheck(), new RequestFields(request));
        var page = PageRequest.Read(request, orders, check);
        var filters = ListFilters.Read(fields, RecordFilters.Dates, check);
        filters.Rows.Matching(check.Text("query", fields.Text("query")));
        var view = check.View(fields.Choice<RecordView>("view"));
        var moment = await moments.ReadAsync(fields, check, cancellation);
        await LookUpNamesAsync(filters, moment, cancellation);
        filters.Rows.Where(RecordFilters.OfKind(type.Kind));
        var keys = moment != Moment.Now || fields.Text("query").Length > 0 ? [] : PartyOrder.Keys([type.Kind], page.Order, filters);
        if (keys.Count == 1 && filters.Choices.Count > 0 && !await shares.FavorOrderAsync(Facet.Party(keys[0]), filters.Choices, page.Size, cancellation))
            keys = [];
        var (rows, columns) = (moment.Rows(filters.Rows), RecordColumns.Of(view, moment));
        await using var count = Page.Count(source, rows, filters.Rows);
        await using var statement = keys.Count == 0
            ? Page.Statement(source, rows, columns, filters.Rows, page)
            : PartyOrder.Statement(source, [type.Kind], keys, columns, filters.Rows, page);
        return await Page.ReadAsync(count, statement, page, reader => type.Read(reader, view), cancellation);
    }

    /// <summary>Makes conditions on rows of the filters by name.</summary>
    public async Task LookUpNamesAsync(ListFilters filters, Moment moment, CancellationToken cancellation)
    {
        foreach (var named in filters.Names)
            filters.Rows.AnyOf([.. (await FormsAsync(named.Kind, named.Name, moment, cancellation)).Select(named.Facet).Distinct()]);
    }

    /// <summary>Every form of a name that some record of a kind knew at a moment beside the one given.</summary>
    public async Task<IReadOnlyList<string>> FormsAsync(FactKind kind, string name, Moment moment, CancellationToken cancellation)
    {
        var filter = new RowFilter();
        var rows = moment.Rows(filter);
        filter.Where(RecordFilters.OfKind(kind));
        filter.AllOf([Facet.Named(name)]);
        filter.Where($"facet LIKE {filter.Parameter(Facet.Named("") + "%", NpgsqlDbType.Text)}");
        await using var command = filter.Command(source, $"SELECT DISTINCT facet FROM {rows}, unnest(facets) AS facet {filter.Clause} ORDER BY facet");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var forms = new List<string> { name };
        while (await reader.ReadAsync(cancellation))
            forms.Add(reader.GetString(0)[Facet.Named("").Length..]);
        return forms;
    }
}
