using Relations.Domain.Facts;

namespace Relations.Query.Search;

/// <summary>A row that matches.</summary>
/// <param name="Score">How well.</param>
/// <param name="Key">Its id as bytes: of a record 16, of a document 32.</param>
/// <param name="Kind">The kind of a record; null for a document.</param>
/// <param name="Message">The message of a record; null for a document.</param>
/// <param name="Title">Title or name.</param>
/// <param name="Text">The text of a document as far as it is searched; of a record all that is searched.</param>
/// <param name="Document">A document without its text; null for a record.</param>
internal sealed record Match(float Score, byte[] Key, FactKind? Kind, byte[]? Message, string Title, string Text, V1.Document? Document);

/// <summary>A page of rows that match.</summary>
/// <param name="Items">The rows, best first.</param>
/// <param name="NextToken">Token of the page after it; empty when there is none.</param>
/// <param name="IsPartial">True when more match than were ranked.</param>
internal sealed record MatchPage(IReadOnlyList<Match> Items, string NextToken, bool IsPartial);
