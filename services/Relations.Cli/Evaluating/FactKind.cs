namespace Relations.Cli.Evaluating;

/// <summary>A kind of fact that is scored.</summary>
/// <param name="Name">Its name in annotations and results: <c>agreement</c>.</param>
/// <param name="Items">Where an Extraction lists its items: <c>agreements</c>.</param>
/// <param name="Fields">The fields that are compared when an annotation names them.</param>
internal sealed record FactKind(string Name, string Items, IReadOnlyList<string> Fields)
{
    public static readonly FactKind Agreement = new(
        "agreement", "agreements", ["type", "parties", "signed", "place", "signatories", "title_words", "subjects", "status", "amount"]);

    public static readonly FactKind Event = new("event", "events", ["date", "actors", "place", "people", "status"]);

    public static readonly FactKind Figure = new("figure", "figures", ["indicator", "period", "of", "partner", "reporter", "change_percent", "status"]);

    public static readonly IReadOnlyList<FactKind> All = [Agreement, Event, Figure];

    /// <summary>The kind of that name, or null.</summary>
    public static FactKind? Named(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
