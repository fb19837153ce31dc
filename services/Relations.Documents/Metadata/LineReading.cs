namespace Relations.Documents.Metadata;

/// <summary>What a short line says of the document.</summary>
internal sealed class LineReading
{
    /// <summary>Publication date, labelled or not.</summary>
    public FoundDate? Published { get; set; }

    /// <summary>Date of a later change.</summary>
    public FoundDate? Updated { get; set; }

    /// <summary>The date stands behind a word like "Published".</summary>
    public bool IsDateLabelled { get; set; }

    /// <summary>It gives a day without its year.</summary>
    public bool HasPartialDate { get; set; }

    /// <summary>A place stands before its date.</summary>
    public bool HasPlace { get; set; }

    /// <summary>It gives a time of day.</summary>
    public bool HasClock { get; set; }

    /// <summary>Who wrote it.</summary>
    public List<string> Authors { get; } = [];

    /// <summary>Outlets named.</summary>
    public List<OutletMention> Outlets { get; } = [];

    /// <summary>Kinds of labels seen, as bits.</summary>
    public int Labels { get; set; }

    /// <summary>Words that no rule accounts for.</summary>
    public int Unexplained { get; set; }

    /// <summary>True when a label of the kind was seen.</summary>
    public bool Has(LabelKind kind) => (Labels & 1 << (int)kind) != 0;

    /// <summary>The line credits a picture.</summary>
    public bool IsPicture => Has(LabelKind.Photo);

    /// <summary>All of the line is metadata.</summary>
    public bool IsMetadata { get; set; }
}
