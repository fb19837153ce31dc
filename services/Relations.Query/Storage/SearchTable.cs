namespace Relations.Query.Storage;

/// <summary>
/// What Search reads of records or documents: a row for each, with no more than it is found, filtered and ranked by, so that a thousand of
/// them are on few pages. Ids begin with hashes, so that the rows up to an id are a sample of all. The table is partitioned by them: an eighth is the
/// sample, of which a quarter comes first, then there is the rest. Search goes through the parts in their order and ends where it has enough: how
/// many more rows there are makes no difference to the time. Entity Framework knows no partitions: <see cref="Migrations.SearchTables"/> alone makes the tables.
/// </summary>
/// <param name="Name">The table.</param>
/// <param name="Key">Its id as bytes.</param>
internal sealed record SearchTable(string Name, string Key)
{
    /// <summary>Of records.</summary>
    public static readonly SearchTable Records = new("record_search", "uuid_send(id)");

    /// <summary>Of documents.</summary>
    public static readonly SearchTable Documents = new("document_search", "id");

    /// <summary>The part that is looked through first.</summary>
    public string Sample => Name + "_sample";

    /// <summary>The other part, which has most of the rows.</summary>
    public string Rest => Name + "_rest";

    /// <summary>Takes rows from the records, with the facets that Search filters by; what they must be like is to follow.</summary>
    public const string OfRecords =
        """
        INSERT INTO record_search AS kept (id, date_from, date_to, kind, facets, search)
        SELECT id, date_from, date_to, kind, ARRAY(SELECT facet FROM unnest(facets) AS facet WHERE facet ~ '^(party|outlet):'), search FROM records
        """;

    /// <summary>Takes rows from the documents, whose facets are all of that sort; what they must be like is to follow.</summary>
    public const string OfDocuments =
        """
        INSERT INTO document_search (id, published_from, published_to, facets, search)
        SELECT id, published_from, published_to, facets, search FROM documents
        """;
}
