namespace Relations.Domain.Facts;

/// <summary>A reported statistic.</summary>
public sealed record FigureFact : Fact
{
    /// <summary>What is measured.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The value in the base unit: 8.3 billion is 8300000000. A deficit is negative.</summary>
    public required double Value { get; init; }

    /// <summary>ISO 4217 for money; <c>t</c>, <c>km</c>, <c>km2</c>, <c>people</c>, <c>%</c>, <c>1</c> for a plain count.</summary>
    public required string Unit { get; init; }

    /// <summary>The time the value is for.</summary>
    public EdtfDate? Period { get; init; }

    /// <summary>Whose value it is; none for trade between two states as such.</summary>
    public ActorCode? Of { get; init; }

    /// <summary>The other side.</summary>
    public ActorCode? Partner { get; init; }

    /// <summary>Whom it is about, sorted: <see cref="Of"/> and <see cref="Partner"/> where they are given, else the two sides of
    /// what has no direction (trade between two states, the length of their border).</summary>
    public IReadOnlyList<ActorCode> Between { get; init; } = [];

    /// <summary>Whose statistic it is: a code, or the name of an agency.</summary>
    public string? Reporter { get; init; }

    /// <summary>Growth over the previous period in percent, as stated; a fall is negative.</summary>
    public double? ChangePercent { get; init; }

    /// <summary>Whether it was measured or is aimed at.</summary>
    public required FigureStatus Status { get; init; }
}
