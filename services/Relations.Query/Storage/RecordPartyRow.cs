using Relations.Domain.Facts;

namespace Relations.Query.Storage;

/// <summary>
/// A record of agreements, events or figures at its place among all that a party, or two parties, have to do with, in the order of dates:
/// the first page of what two states did is read from here without looking at the rest. All of a row is in its keys.
/// </summary>
internal sealed class RecordPartyRow
{
    /// <summary>
    /// Of whom: <c>CHN</c>; of two in ordinal order, <c>CHN KAZ</c>; or <c>CHN *</c>, of a party and any other, for records of more
    /// than <see cref="MostInPairs"/> parties, whose pairs would be too many.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Kind of the record.</summary>
    public required FactKind Kind { get; init; }

    /// <summary>First day it may mean; see <see cref="DateBounds"/>.</summary>
    public required DateOnly DateFrom { get; init; }

    /// <summary>Last day it may mean.</summary>
    public required DateOnly DateTo { get; init; }

    /// <summary>Id of the record.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kinds of records that have rows.</summary>
    public static readonly IReadOnlyList<FactKind> Kinds = [FactKind.Agreement, FactKind.Event, FactKind.Figure];

    /// <summary>Records of no more parties stand under each two of them.</summary>
    public const int MostInPairs = 8;

    /// <summary>The key of a party.</summary>
    public static string Of(string party) => party;

    /// <summary>The key of two parties, in any order.</summary>
    public static string Of(string one, string other) => string.CompareOrdinal(one, other) < 0 ? $"{one} {other}" : $"{other} {one}";

    /// <summary>The key of a party together with any other of many.</summary>
    public static string OfMany(string party) => party + " *";
}
