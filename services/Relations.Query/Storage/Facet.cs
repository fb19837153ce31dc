using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Query.Storage;

/// <summary>
/// Exact filters of all kinds of rows, as words in one indexed array: <c>party:CHN</c>, <c>type:Treaty</c>. All filters of a
/// request are so answered by one index, whichever of them are combined.
/// </summary>
internal static class Facet
{
    /// <summary>Who takes part: party, actor, side, member.</summary>
    public static string Party(string code) => "party:" + code;

    /// <summary>True for what <see cref="Party"/> makes.</summary>
    public static bool IsParty(string facet) => facet.StartsWith("party:", StringComparison.Ordinal);

    /// <summary>The code in what <see cref="Party"/> made.</summary>
    public static string PartyOf(string facet) => facet["party:".Length..];

    /// <summary>What kind of agreement or event; of a figure, the indicator.</summary>
    /// <param name="name">The name that the domain gives the value.</param>
    public static string Type(string name) => "type:" + name;

    /// <summary>How far it has come.</summary>
    /// <param name="name">The name that the domain gives the value.</param>
    public static string Status(string name) => "status:" + name;

    /// <summary>Statuses of what has not come about yet: planned, negotiated, aimed at, expected.</summary>
    public static IReadOnlyList<string> Planned { get; } =
    [
        Status(nameof(AgreementStatus.Planned)), Status(nameof(AgreementStatus.UnderNegotiation)),
        Status(nameof(FigureStatus.Target)), Status(nameof(FigureStatus.Forecast)),
    ];

    /// <summary>What an agreement is about.</summary>
    /// <param name="name">The name that the domain gives the value.</param>
    public static string Subject(string name) => "subject:" + name;

    /// <summary>Who took part or signed, by any form of the name.</summary>
    public static string Person(string name) => "person:" + SortText.Of(name);

    /// <summary>Where it happened or was concluded, by any form of the name.</summary>
    public static string Place(string name) => "place:" + SortText.Of(name);

    /// <summary>A form of the name of the record itself.</summary>
    public static string Named(string name) => "name:" + SortText.Of(name);

    /// <summary>Whose statistic it is.</summary>
    public static string Reporter(string reporter) => "reporter:" + SortText.Of(reporter);

    /// <summary>The state or organisation of which a person holds an office.</summary>
    public static string OfficeOf(string code) => "office-of:" + code;

    /// <summary>The state a place lies in.</summary>
    public static string State(string code) => "state:" + code;

    /// <summary>True for a record that is a side of a discrepancy. Ordinally after all others, as facets are sorted.</summary>
    public const string Discrepant = "with-discrepancy";

    /// <summary>Who published a document, or one that a record cites.</summary>
    public static string Outlet(string outlet) => "outlet:" + SortText.Of(outlet);

    /// <summary>What was decided by a correction.</summary>
    /// <param name="name">The name of its action.</param>
    public static string Action(string name) => "action:" + name;

    /// <summary>Who made a correction.</summary>
    public static string Author(string name) => "author:" + SortText.Of(name);

    /// <summary>A record that a correction was made on.</summary>
    public static string Record(string id) => "record:" + id;

    /// <summary>A document that a correction holds on to.</summary>
    public static string Document(string id) => "document:" + id;

    /// <summary>The facet of a place that may be unknown.</summary>
    public static IEnumerable<string> Places(string? name) => name is null ? [] : [Place(name)];

    /// <summary>Facets of a list of actors.</summary>
    public static IEnumerable<string> Parties(IEnumerable<ActorCode> codes) => codes.Select(code => Party(code.Value));
}
