using NpgsqlTypes;
using Relations.Domain.Facts;

namespace Relations.Query.Storage;

/// <summary>What a record is at some time. The columns beside the message are what lists filter and order by; all of them follow from its claims.</summary>
internal abstract class RecordState
{
    /// <summary>The record's 32 hexadecimal digits as a number.</summary>
    public required Guid Id { get; init; }

    public required FactKind Kind { get; init; }

    /// <summary>What exact filters look for; see <see cref="Facet"/>.</summary>
    public required string[] Facets { get; init; }

    /// <summary>First day it may mean; see <see cref="DateBounds"/>.</summary>
    public required DateOnly DateFrom { get; init; }

    /// <summary>Last day it may mean.</summary>
    public required DateOnly DateTo { get; init; }

    /// <summary>What lists are ordered by when asked for titles or names; see <see cref="SortText"/>.</summary>
    public required string SortTitle { get; init; }

    /// <summary>How many documents speak of it.</summary>
    public required int SourceCount { get; init; }

    /// <summary>The title on a line of its own, then names and quotes: what text queries search.</summary>
    public required string Words { get; init; }

    /// <summary>Made by the database of <see cref="Words"/>.</summary>
    public NpgsqlTsVector Search { get; init; } = null!;

    /// <summary>The record as its protobuf message (<c>relations.v1.Agreement</c> and so on), without provenance: that is made of <see cref="Resolved"/> for those who ask.</summary>
    public required byte[] Message { get; init; }

    /// <summary>The record as resolution left it, in canonical JSON.</summary>
    public required string Resolved { get; init; }

    /// <summary>
    /// Time of the transaction that made it so, UTC: after that of any that ended before. Given once the transaction has it, see
    /// <see cref="AdvisoryLock.Changes"/>.
    /// </summary>
    public DateTime KnownFrom { get; set; }

    /// <summary>The day by which the last document was published that it is made from: the state of any day from there to the next one's.</summary>
    public required DateOnly PublishedFrom { get; init; }
}
