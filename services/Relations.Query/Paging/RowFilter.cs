using Npgsql;
using NpgsqlTypes;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Paging;

/// <summary>What rows of a table must be like: conditions with their parameters, all of which must hold.</summary>
internal sealed class RowFilter
{
    private readonly List<string> conditions = [];

    /// <summary>The parameters of the conditions so far, by position.</summary>
    public List<NpgsqlParameter> Parameters { get; } = [];

    /// <summary>How many conditions there are so far.</summary>
    public int Count => conditions.Count;

    /// <summary>The WHERE clause; empty without conditions.</summary>
    public string Clause => conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);

    /// <summary>A statement of these rows, with copies of the parameters: a filter may serve several.</summary>
    public NpgsqlCommand Command(NpgsqlDataSource source, string text)
    {
        var command = source.CreateCommand(text);
        foreach (var parameter in Parameters)
            command.Parameters.Add(parameter.Clone());
        return command;
    }

    /// <summary>Adds a statement of these rows to a batch.</summary>
    public void AddTo(NpgsqlBatch batch, string text)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in Parameters)
            command.Parameters.Add(parameter.Clone());
        batch.BatchCommands.Add(command);
    }

    /// <summary>Adds a condition as it stands. It is code, never input.</summary>
    public void Where(string condition) => conditions.Add(condition);

    /// <summary>Takes a condition out, the first; a statement has it elsewhere. Its parameters stay.</summary>
    public string TakeFirst()
    {
        var first = conditions[0];
        conditions.RemoveAt(0);
        return first;
    }

    /// <summary>Adds a parameter and returns its placeholder.</summary>
    public string Parameter(object value, NpgsqlDbType type)
    {
        Parameters.Add(new NpgsqlParameter { Value = value, NpgsqlDbType = type });
        return "$" + Parameters.Count;
    }

    /// <summary>Rows that have all of these facets; any row for none.</summary>
    public void AllOf(IReadOnlyCollection<string> facets)
    {
        if (facets.Count > 0)
            Where($"facets @> {Parameter(facets.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text)}");
    }

    /// <summary>Rows that have any of these facets; any row for none.</summary>
    public void AnyOf(IReadOnlyCollection<string> facets)
    {
        if (facets.Count > 0)
            Where($"facets && {Parameter(facets.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text)}");
    }

    /// <summary>Rows that at least this many documents speak of; any row for 0.</summary>
    public void From(int sources)
    {
        if (sources > 0)
            Where($"source_count >= {Parameter(sources, NpgsqlDbType.Integer)}");
    }

    /// <summary>Rows whose days have one in common with a range, or lie in it. No range of days has rows without a date in it.</summary>
    public void Within(DateColumns columns, DateBounds range, DateOverlap overlap)
    {
        var isCertain = overlap == DateOverlap.Certain;
        if (range.From > DateOnly.MinValue)
        {
            var from = Parameter(range.From, NpgsqlDbType.Date);
            Where($"{columns.Last} >= {from}");
            if (isCertain)
                Where($"{columns.First} >= {from}");
        }
        if (range.To < DateOnly.MaxValue)
        {
            var to = Parameter(range.To, NpgsqlDbType.Date);
            Where($"{columns.First} <= {to}");
            if (isCertain)
                Where($"{columns.Last} <= {to}");
        }
    }

    /// <summary>Rows in which a query in web search syntax is found; any row for an empty one.</summary>
    public void Matching(string query)
    {
        if (query.Length > 0)
            Where($"search @@ websearch_to_tsquery('{RelationsContext.SearchConfiguration}', {Parameter(query, NpgsqlDbType.Text)})");
    }

    /// <summary>Rows in which any of some names stands, word after word.</summary>
    public void Naming(IReadOnlyCollection<string> names) =>
        Where($"search @@ ({string.Join(" || ", names.Select(name => $"phraseto_tsquery('{RelationsContext.SearchConfiguration}', {Parameter(name, NpgsqlDbType.Text)})"))})");

    /// <summary>Rows that come after one with these values in an order.</summary>
    public void After(ListOrder order, IReadOnlyList<object> values)
    {
        var placeholders = order.Columns.Select((column, i) => Parameter(values[i], column.Type));
        Where($"({order.Selection}) {(order.Descending ? '<' : '>')} ({string.Join(", ", placeholders)})");
    }
}
