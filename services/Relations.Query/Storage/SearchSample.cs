namespace Relations.Query.Storage;

/// <summary>
/// Parts of a table that are searched before all of it: where they have as many rows with the words as are ranked, how many more the table has
/// makes no difference to the time. Ids are hashes, so that the rows up to an id are a sample of all. Each part has an index of its own; parts
/// have no rows in common, as the planner would combine their indexes and take what they share for rare.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Key">Its id as bytes.</param>
/// <param name="First">The id before which a sixty-fourth of the rows are: the first part.</param>
/// <param name="Second">The id before which an eighth of them are: the second part ends there.</param>
internal sealed record SearchSample(string Table, string Key, string First, string Second)
{
    /// <summary>Of records.</summary>
    public static readonly SearchSample Records = new("records", "uuid_send(id)", "04000000-0000-0000-0000-000000000000", "20000000-0000-0000-0000-000000000000");

    /// <summary>Of documents.</summary>
    public static readonly SearchSample Documents = new("documents", "id", @"\x04", @"\x20");

    /// <summary>Condition of the first part.</summary>
    public string IsFirst => $"id < '{First}'";

    /// <summary>Condition of the second part.</summary>
    public string IsSecond => $"id >= '{First}' AND id < '{Second}'";
}
