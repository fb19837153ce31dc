using Relations.Extraction.Claims.Grammar;

namespace Relations.Extraction.Claims.Events;

/// <summary>A visit as one place of the text tells it.</summary>
/// <param name="Who">Who travels.</param>
/// <param name="To">Whereto.</param>
/// <param name="Factuality">Whether it took place.</param>
/// <param name="Span">Its words, visitor included.</param>
/// <param name="Trigger">The verb or noun up to the destination.</param>
/// <param name="Clause">The clause they stand in.</param>
/// <param name="IsReturn">True for "returned the visit": it goes where the last visitor came from.</param>
/// <param name="IsKnown">True for "X's visit": spoken of as known to the reader.</param>
internal sealed record FoundVisit(Visitors Who, Destination To, Factuality Factuality, TokenRange Span, TokenRange Trigger, TokenRange Clause, bool IsKnown = false, bool IsReturn = false);
