using Relations.Domain.Facts;

namespace Relations.Extraction.Claims.Figures;

/// <summary>The word that tells what a quantity measures.</summary>
/// <param name="Indicator">What it measures.</param>
/// <param name="Token">The word.</param>
/// <param name="IsVerb">True for "exported", false for "exports".</param>
/// <param name="IsNegative">True for a deficit.</param>
internal sealed record Cue(Indicator Indicator, int Token, bool IsVerb, bool IsNegative);
