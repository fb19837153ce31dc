using NpgsqlTypes;
using Relations.Query.Paging;

namespace Relations.Query.Records;

/// <summary>The orders that lists of records may have.</summary>
internal static class RecordOrders
{
    private static readonly SortColumn Id = new("id", NpgsqlDbType.Uuid);
    private static readonly SortColumn First = new("date_from", NpgsqlDbType.Date);
    private static readonly SortColumn Last = new("date_to", NpgsqlDbType.Date);
    private static readonly SortColumn Title = new("sort_title", NpgsqlDbType.Text);
    private static readonly SortColumn Sources = new("source_count", NpgsqlDbType.Integer);

    /// <summary>By first possible day. Undated records are last here and in <see cref="DateDescending"/>, see <see cref="Storage.DateBounds"/>.</summary>
    public static readonly ListOrder Date = new("date", Descending: false, First, Last, Id);

    /// <summary>By last possible day, latest first.</summary>
    public static readonly ListOrder DateDescending = new("date desc", Descending: true, Last, First, Id);

    private static readonly ListOrder[] BySources = [new("sources", Descending: false, Sources, Id), new("sources desc", Descending: true, Sources, Id)];

    /// <summary>Orders of agreements, events and figures.</summary>
    public static readonly IReadOnlyList<ListOrder> Dated =
        [Date, DateDescending, new("title", Descending: false, Title, Id), new("title desc", Descending: true, Title, Id), .. BySources];

    /// <summary>Orders of people, institutions, places and projects.</summary>
    public static readonly IReadOnlyList<ListOrder> Named =
        [new("name", Descending: false, Title, Id), new("name desc", Descending: true, Title, Id), .. BySources];
}
