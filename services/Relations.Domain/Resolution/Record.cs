using System.Text.Json.Serialization;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>What all claims about one thing together say: a function of the set of those claims.</summary>
public sealed record Record
{
    /// <summary>
    /// 32 lower-case hexadecimal digits: the <see cref="RecordMember.AloneId"/> of the earliest published member (see <see cref="RecordId"/>).
    /// It stays while claims are added, unless one is of an earlier document; then <see cref="Redirects"/> tells where it went.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>Which kind of thing.</summary>
    [JsonConverter(typeof(EnumNameConverter<FactKind>))]
    public required FactKind Kind { get; init; }

    /// <summary>The home (<see cref="ClaimKeys.Home"/>) that the record is built from.</summary>
    public required string Home { get; init; }

    /// <summary>Homes of the wordings that joined it from outside, sorted.</summary>
    public IReadOnlyList<string> AttachedHomes { get; init; } = [];

    /// <summary>Keys under which claims of other homes look for it (<see cref="ClaimKeys.Ask"/>), sorted.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>Corrections that keep it apart from other records, each with the side that it is on (<c>1</c> or <c>2</c> behind a colon), sorted; null for none.</summary>
    public IReadOnlyList<string>? Apart { get; init; }

    /// <summary>Every distinct wording of the members from its own home, sorted.</summary>
    public IReadOnlyList<Wording> Wordings { get; init; } = [];

    /// <summary>
    /// The resolved values. Its evidence is empty, as offsets need a document: take that of the claims in <see cref="Fields"/>.
    /// Its confidence is the highest of the members'.
    /// </summary>
    public required Fact Fact { get; init; }

    /// <summary>How each value was chosen, and every other one claimed; in the order of the fact's properties, absent ones left out; behind them those that were only set by hand.</summary>
    public required IReadOnlyList<ResolvedField> Fields { get; init; }

    /// <summary>What is said and by how many: every claim of these statements belongs to the record. By key.</summary>
    public required IReadOnlyList<RecordStatement> Statements { get; init; }

    /// <summary>The claims cited for the statements (<see cref="Citations"/>), by publication (unknown last), document, claim id.</summary>
    public required IReadOnlyList<RecordMember> Members { get; init; }

    /// <summary>Number of distinct documents that make any of the statements.</summary>
    public required int Sources { get; init; }
}

/// <summary>A statement of a record.</summary>
/// <param name="Key"><see cref="ClaimKeys.Statement"/>.</param>
/// <param name="Home"><see cref="ClaimKeys.Home"/> of its claims.</param>
/// <param name="Documents">Number of documents that make it.</param>
public sealed record RecordStatement(string Key, string Home, int Documents);

/// <summary>A claim's place in a record.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="DocumentId">The document that makes it.</param>
/// <param name="AloneId">Id of the record it would be on its own; every id a record has is the alone id of one of its claims.</param>
/// <param name="Reason">Why it belongs ("same parties; 2002-12 includes 2002-12-23; title words shared: friend").</param>
public sealed record RecordMember(string ClaimId, string DocumentId, string AloneId, string Reason);
