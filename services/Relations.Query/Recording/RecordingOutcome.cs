using Relations.Contracts;

namespace Relations.Query.Recording;

/// <summary>What became of a reading.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="AlreadyStored">True when nothing changed: it was stored before by this version of the extractor or a later one.</param>
/// <param name="Rejection">Why it was not stored; null when it is.</param>
internal sealed record RecordingOutcome(string DocumentId, bool AlreadyStored, DocumentRejected? Rejection = null);
