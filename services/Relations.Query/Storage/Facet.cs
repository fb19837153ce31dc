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

    /// <summary>What kind of agreement or event; of a figure, the indicator.</summary>
    public static string Type<T>(T type)
        where T : struct, Enum => "type:" + Name(type);

    /// <summary>How far it has come.</summary>
    public static string Status<T>(T status)
        where T : struct, Enum => "status:" + Name(status);

    /// <summary>What an agreement is about.</summary>
    public static string Subject(Subject subject) => "subject:" + Name(subject);

    /// <summary>Who took part or signed, by any form of the name.</summary>
    public static string Person(string name) => "person:" + SortText.Of(name);

    /// <summary>A form of the name of the record itself.</summary>
    public static string Named(string name) => "name:" + SortText.Of(name);

    /// <summary>Whose statistic it is.</summary>
    public static string Reporter(string reporter) => "reporter:" + SortText.Of(reporter);

    /// <summary>The state or organisation of which a person holds an office.</summary>
    public static string OfficeOf(string code) => "office-of:" + code;

    /// <summary>The state a place lies in.</summary>
    public static string State(string code) => "state:" + code;

    /// <summary>Who published a document.</summary>
    public static string Outlet(string outlet) => "outlet:" + SortText.Of(outlet);

    /// <summary>Facets of a list of actors.</summary>
    public static IEnumerable<string> Parties(IEnumerable<ActorCode> codes) => codes.Select(code => Party(code.Value));

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString();
}
