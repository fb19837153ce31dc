namespace Relations.Cli.Evaluating;

/// <summary>What was right of what was asked.</summary>
internal sealed class Share
{
    /// <summary>How many were right.</summary>
    public int Right { get; private set; }

    /// <summary>How many there were.</summary>
    public int Of { get; private set; }

    /// <summary>Right of all; 0 when there were none.</summary>
    public double Value => Measures.Ratio(Right, Of);

    public void Count(bool right)
    {
        Of++;
        Right += right ? 1 : 0;
    }
}

/// <summary>How well one kind of fact was read.</summary>
internal sealed class KindScore(FactKind kind)
{
    private readonly Dictionary<string, Share> _fields = kind.Fields.ToDictionary(field => field, _ => new Share());

    public FactKind Kind { get; } = kind;

    /// <summary>Annotated items that were found.</summary>
    public int Found { get; set; }

    /// <summary>Annotated items that were not found.</summary>
    public int Missed { get; set; }

    /// <summary>Items found that nobody annotated.</summary>
    public int Spurious { get; set; }

    /// <summary>Annotated fields of the items that were missed.</summary>
    public int MissedFields { get; set; }

    /// <summary>The annotated fields of the items that were found, by their names.</summary>
    public IReadOnlyDictionary<string, Share> Fields => _fields;

    public double Precision => Measures.Ratio(Found, Found + Spurious);

    public double Recall => Measures.Ratio(Found, Found + Missed);

    public double F1 => Measures.F1(Found, Spurious, Missed);

    public double FieldAccuracy => Measures.Ratio(RightFields, RightFields + WrongFields);

    /// <summary>F1 over items and fields together: a wrong field counts as one miss and one error.</summary>
    public double Facts => Measures.F1(FactsRight, FactsWrong, FactsMissed);

    internal int FactsRight => Found + RightFields;

    internal int FactsWrong => Spurious + WrongFields;

    internal int FactsMissed => Missed + MissedFields + WrongFields;

    private int RightFields => _fields.Values.Sum(share => share.Right);

    private int WrongFields => _fields.Values.Sum(share => share.Of - share.Right);
}

/// <summary>How well a folder of documents was read.</summary>
internal sealed class Score(IEnumerable<FactKind> kinds)
{
    public IReadOnlyList<KindScore> Kinds { get; } = [.. kinds.Select(kind => new KindScore(kind))];

    /// <summary>Title, publication date, outlet and author.</summary>
    public Share Metadata { get; } = new();

    /// <summary>Passages that are kept or dropped by normalising as they should be.</summary>
    public Share Normalise { get; } = new();

    /// <summary>F1 over the items and fields of all kinds.</summary>
    public double Facts => Measures.F1(Kinds.Sum(kind => kind.FactsRight), Kinds.Sum(kind => kind.FactsWrong), Kinds.Sum(kind => kind.FactsMissed));
}

/// <summary>The measures of retrieval.</summary>
internal static class Measures
{
    public static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    public static double F1(int right, int wrong, int missed) => Ratio(2 * right, (2 * right) + wrong + missed);
}
