using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Extraction;

/// <summary>Everything that was read out of one document.</summary>
public sealed record Extraction
{
    /// <summary>The document it was read from.</summary>
    public required Document Document { get; init; }

    /// <summary>The facts of every kind, in text order within a kind.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Every date of the text, fact or not, in text order.</summary>
    public required IReadOnlyList<DateReading> Dates { get; init; }

    /// <summary>Every quantity of the text, fact or not, in text order.</summary>
    public required IReadOnlyList<QuantityReading> Quantities { get; init; }

    /// <summary>Sentences that carry a signal and gave no fact.</summary>
    public required IReadOnlyList<UnreadSentence> Unread { get; init; }
}
