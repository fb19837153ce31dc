using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Events;

/// <summary>An event while the document is still being read: later words may add to it, and agreements take its date.</summary>
internal sealed class EventDraft
{
    public required EventType Type { get; init; }

    /// <summary>The sentence of its first mention.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Where the text speaks of it; the first is the one it was read from.</summary>
    public required List<TokenRange> Spans { get; init; }

    /// <summary>The words its name is taken from.</summary>
    public required TokenRange Name { get; init; }

    public EdtfDate? Date { get; set; }

    /// <summary>The words of the date, or null when it was derived.</summary>
    public DateMention? DateWords { get; set; }

    /// <summary>How the date follows where the words alone do not say it.</summary>
    public string? DateDerivation { get; set; }

    public List<Person> People { get; init; } = [];

    public IReadOnlyList<ActorCode> Actors { get; set; } = [];

    public string? Place { get; set; }

    public Mention? PlaceWords { get; set; }

    public EventStatus Status { get; set; }

    /// <summary>True where the text speaks of it as known: "the inspections".</summary>
    public bool IsKnown { get; init; }

    /// <summary>True for "X's visit": the words tell of it without saying whether it has taken place.</summary>
    public bool IsSpokenOf { get; init; }

    /// <summary>True for a visit by an office whose holder is not named.</summary>
    public bool IsByOffice { get; init; }

    public double Confidence { get; init; } = 0.8;

    /// <summary>For a visit: whose people travel, and whereto.</summary>
    public ActorCode? Visitor { get; init; }

    public ActorCode? Host { get; set; }
}
