using Relations.Domain;
using Relations.Domain.Corrections;
using Relations.Domain.Facts;
using Relations.Mapping;
using Relations.Query.Recording;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Lays corrections over what was read from a document. This is the one place where they reach claims.</summary>
internal static class CorrectedReading
{
    /// <summary>The reading with its corrections: claims retracted, added and marked, and which anchors were found.</summary>
    /// <param name="reading">As read.</param>
    /// <param name="anchors">The anchors in its document, in the order of corrections.</param>
    public static Reading Of(Reading reading, IReadOnlyList<StandingAnchor> anchors)
    {
        if (anchors.Count == 0)
            return reading;
        var laid = new Laid(reading);
        // What was retracted cannot be marked; what was added can.
        foreach (var anchor in anchors.OrderBy(anchor => anchor.Correction.ActionCase switch
        {
            Correction.ActionOneofCase.RetractClaim => 0,
            Correction.ActionOneofCase.AddClaim => 1,
            _ => 2,
        }))
        {
            laid.Lay(anchor);
        }
        return laid.Reading();
    }

    private sealed class Laid(Reading reading)
    {
        private readonly Dictionary<string, KeyedClaim> claims = reading.Claims.ToDictionary(keyed => keyed.Claim.Id, StringComparer.Ordinal);
        private readonly Dictionary<string, KeyedClaim> retracted = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<Mark>> marks = new(StringComparer.Ordinal);
        private readonly List<AnchorOutcome> outcomes = [];
        private readonly QuotePlace places = new(reading.Event.Document.Text);

        public void Lay(StandingAnchor anchor)
        {
            var fact = anchor.Anchor.Claim.ToFact();
            var found = anchor.Correction.ActionCase switch
            {
                Correction.ActionOneofCase.RetractClaim => Retract(anchor, fact),
                Correction.ActionOneofCase.AddClaim => Add(anchor, fact),
                _ => Mark(anchor, fact),
            };
            outcomes.Add(new AnchorOutcome(anchor, found is null ? null : ResolutionKey.Lock(found.Keys.Area)));
        }

        public Reading Reading() => reading with
        {
            Claims = [.. claims.Values.Select(keyed => marks.TryGetValue(keyed.Claim.Id, out var made) ? keyed.With(made) : keyed)],
            Retracted = [.. retracted.Values],
            Anchors = outcomes,
        };

        private KeyedClaim? Retract(StandingAnchor anchor, Fact fact)
        {
            // What an earlier retraction took out is taken out by this one too.
            var found = AnchorMatch.Find(Claim(fact), isRetraction: true, claims.Values.Concat(retracted.Values));
            foreach (var keyed in found.Where(keyed => claims.Remove(keyed.Claim.Id)))
                retracted.Add(keyed.Claim.Id, keyed with { Correction = anchor.Row.CorrectionId });
            return found.Count > 0 ? found[0] : null;
        }

        private KeyedClaim? Add(StandingAnchor anchor, Fact fact)
        {
            if (places.Find(fact) is not { } found)
                return null;
            var claim = Claim(found) with { Id = ClaimId.Of(reading.Event.Document.Id, "correction " + anchor.Correction.Id, found) };
            return claims[claim.Id] = KeyedClaim.Of(claim) with { Correction = anchor.Row.CorrectionId };
        }

        private KeyedClaim? Mark(StandingAnchor anchor, Fact fact)
        {
            var found = AnchorMatch.Find(Claim(fact), isRetraction: false, claims.Values);
            foreach (var keyed in found)
            {
                if (!marks.TryGetValue(keyed.Claim.Id, out var made))
                    marks[keyed.Claim.Id] = made = [];
                // Of two sides that were read as one, the first has it.
                if (!made.Exists(mark => mark.Correction == anchor.Correction.Id))
                    made.Add(CorrectionMark.Of(anchor));
            }
            return found.Count > 0 ? found[0] : null;
        }

        private Claim Claim(Fact fact) => new()
        {
            Id = "",
            DocumentId = reading.Event.Document.Id,
            Published = reading.Event.Document.Published,
            Fact = fact,
        };
    }
}

/// <summary>Whether a document has what an anchor holds on to.</summary>
/// <param name="Anchor">The anchor.</param>
/// <param name="Lock">The lock of the area where that is resolved; null when the document does not have it.</param>
internal sealed record AnchorOutcome(StandingAnchor Anchor, long? Lock);
