using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Grammar;
using Relations.Extraction.Mentions;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Claims.Figures;

/// <summary>A figure while its fields are being read.</summary>
internal sealed class FigureDraft
{
    public required Sentence Sentence { get; init; }

    public required QuantityMention Quantity { get; init; }

    public required Cue Cue { get; init; }

    public required TokenRange Span { get; init; }

    /// <summary>True for what something had been before it changed.</summary>
    public bool IsCompared { get; init; }

    /// <summary>True for where a change starts whose end the sentence tells.</summary>
    public bool IsStart { get; init; }

    /// <summary>True for what is told of the same months of another year, which what follows does not go on about.</summary>
    public bool IsOfOtherYear { get; set; }

    public DateMention? PeriodWords { get; set; }

    public EdtfDate? Period { get; set; }

    public string? PeriodDerivation { get; set; }

    public ActorCode? Of { get; set; }

    public ActorCode? Partner { get; set; }

    public IReadOnlyList<ActorCode> Between { get; set; } = [];

    public string? Reporter { get; set; }

    public TokenRange ReporterWords { get; set; }

    public double? ChangePercent { get; set; }

    public QuantityMention? ChangeWords { get; set; }

    public FigureStatus Status { get; set; }

    public double Value => Cue.IsNegative ? -Math.Abs(Quantity.Value) : Quantity.Value;
}
