namespace Relations.Query.Storage;

/// <summary>
/// Parts of a table that are searched before all of it: where they have as many rows with the words as are ranked, how many more the table has
/// makes no difference to the time. Ids are hashes, so that the rows up to an id are a sample of all; each part has an index of its own.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Key">Its id as bytes.</param>
/// <param name="SixtyFourth">The id before which a sixty-fourth of the rows are.</param>
/// <param name="Eighth">The id before which an eighth of them are.</param>
internal sealed record SearchSample(string Table, string Key, string SixtyFourth, string Eighth)
{
    /// <summary>Of records.</summary>
    public static readonly SearchSample Records = new("records", "uuid_send(id)", "04000000-0000-0000-0000-000000000000", "20000000-0000-0000-0000-000000000000");

    /// <summary>Of documents.</summary>
    public static readonly SearchSample Documents = new("documents", "id", @"\x04", @"\x20");
}
