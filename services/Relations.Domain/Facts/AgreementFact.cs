namespace Relations.Domain.Facts;

/// <summary>An agreement between parties: treaty, protocol, communiqué, contract.</summary>
public sealed record AgreementFact : Fact
{
    /// <summary>The agreement's own name as far as the text gives one.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of instrument it is.</summary>
    public required AgreementType Type { get; init; }

    /// <summary>Who is bound, sorted.</summary>
    public IReadOnlyList<ActorCode> Parties { get; init; } = [];

    /// <summary>Canonical names of the people who signed.</summary>
    public IReadOnlyList<string> Signatories { get; init; } = [];

    /// <summary>When it was signed (or is to be).</summary>
    public EdtfDate? Signed { get; init; }

    /// <summary>Where it was concluded.</summary>
    public string? Place { get; init; }

    /// <summary>What it is about, in the order of the enumeration.</summary>
    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>How far it has come.</summary>
    public required AgreementStatus Status { get; init; }

    /// <summary>From when to when it applies; an interval, perhaps open.</summary>
    public EdtfDate? Validity { get; init; }

    /// <summary>What it is worth.</summary>
    public Money? Amount { get; init; }
}
