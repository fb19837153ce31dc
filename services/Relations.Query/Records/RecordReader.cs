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
internal sealed class RecordReader(NpgsqlDataSource source)
{
    /// <summary>The record of an id, or the one it was joined to.</summary>
    /// <exception cref="Grpc.Core.RpcException">The id is none (INVALID_FIELD), or no record of this kind has it (RECORD_NOT_FOUND).</exception>
    public async Task<T> GetAsync<T>(RecordType<T> type, string id, RecordView view, CancellationToken cancellation)
        where T : IMessage<T>
    {
        var check = new RequestCheck();
        check.Require(HexId.TryNumber(id, out var number), "id", "The id of a record: 32 hexadecimal digits.");
        check.View(view);
        check.ThrowIfAny();
        await using var command = source.CreateCommand(
            $"""SELECT {RecordColumns.Of(view)} FROM records WHERE id = coalesce((SELECT "into" FROM redirects WHERE id = $1), $1) AND kind = $2""");
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = number });
        command.Parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)type.Kind });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        if (await reader.ReadAsync(cancellation))
            return type.Read(reader, view);
        throw new Failure(ErrorReason.RecordNotFound, $"No {type.Kind.ToString().ToLowerInvariant()} has this id.").WithMetadata("id", id).ToException();
    }

    /// <summary>The page of records of a kind that a request asks for.</summary>
    /// <param name="type">The kind.</param>
    /// <param name="request">The request: what it has of paging, filters, query and view is read by the names of its fields.</param>
    /// <param name="orders">The orders it may ask for, the default first.</param>
    /// <param name="cancellation">Stops the statement in the database too.</param>
    /// <exception cref="Grpc.Core.RpcException">Something of the request is not valid (INVALID_FIELD, INVALID_PAGE_TOKEN).</exception>
    public async Task<Page<T>> ListAsync<T>(RecordType<T> type, IMessage request, IReadOnlyList<ListOrder> orders, CancellationToken cancellation)
        where T : IMessage<T>
    {
        var (check, fields) = (new RequestCheck(), new RequestFields(request));
        var page = PageRequest.Read(request, orders, check);
        var filters = ListFilters.Read(fields, RecordFilters.Dates, check);
        filters.Rows.Matching(check.Text("query", fields.Text("query")));
        var view = check.View(fields.Choice<RecordView>("view"));
        check.ThrowIfAny();
        await LookUpNamesAsync(filters, cancellation);
        filters.Rows.Where(RecordFilters.OfKind(type.Kind));
        var keys = fields.Text("query").Length > 0 ? [] : PartyOrder.Keys(type.Kind, page.Order, filters);
        await using var count = Page.Count(source, "records", filters.Rows);
        await using var statement = keys.Count == 0
            ? Page.Statement(source, "records", RecordColumns.Of(view), filters.Rows, page)
            : PartyOrder.Statement(source, keys, RecordColumns.Of(view), filters.Rows, page);
        return await Page.ReadAsync(count, statement, page, reader => type.Read(reader, view), cancellation);
    }

    /// <summary>Makes conditions on rows of the filters by name.</summary>
    public async Task LookUpNamesAsync(ListFilters filters, CancellationToken cancellation)
    {
        foreach (var named in filters.Names)
            filters.Rows.AnyOf([.. (await FormsAsync(named.Kind, named.Name, cancellation)).Select(named.Facet).Distinct()]);
    }

    /// <summary>Every form of a name that some record of a kind knows beside the one given.</summary>
    public async Task<IReadOnlyList<string>> FormsAsync(FactKind kind, string name, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            $"SELECT DISTINCT facet FROM records, unnest(facets) AS facet WHERE {RecordFilters.OfKind(kind)} AND facets @> $1 AND facet LIKE $2 ORDER BY facet");
        command.Parameters.Add(new NpgsqlParameter { Value = new[] { Facet.Named(name) }, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = Facet.Named("") + "%" });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var forms = new List<string> { name };
        while (await reader.ReadAsync(cancellation))
            forms.Add(reader.GetString(0)[Facet.Named("").Length..]);
        return forms;
    }
}
