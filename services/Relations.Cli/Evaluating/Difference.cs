namespace Relations.Cli.Evaluating;

/// <summary>What kind of difference there is between annotation and extraction.</summary>
internal enum DifferenceKind
{
    /// <summary>An annotated item was not found.</summary>
    Missed,

    /// <summary>An item was found that nobody annotated.</summary>
    Spurious,

    /// <summary>A field of an item that was found has another value.</summary>
    Field,

    /// <summary>The document's metadata has another value.</summary>
    Metadata,

    /// <summary>Normalising dropped a passage that is to be kept.</summary>
    Lost,

    /// <summary>Normalising kept a passage that is to be dropped.</summary>
    Kept,
}

/// <summary>A difference between annotation and extraction.</summary>
/// <param name="Kind">Which kind of difference.</param>
/// <param name="Of">Kind of the fact (<c>agreement</c>), or <c>document</c>.</param>
/// <param name="Field">The field, or null where it is about the whole.</param>
/// <param name="Want">What is annotated; null where nothing is.</param>
/// <param name="Have">What was read; null where nothing was.</param>
/// <param name="Quote">The words of the document that it is about; empty for metadata.</param>
internal sealed record Difference(DifferenceKind Kind, string Of, string? Field, string? Want, string? Have, string Quote)
{
    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        var name = Kind switch
        {
            DifferenceKind.Field or DifferenceKind.Metadata => Field!,
            _ => Kind.ToString().ToLowerInvariant(),
        };
        var values = (Want is null ? "" : $"  want {Want}") + (Have is null ? "" : $"  have {(Have.Length == 0 ? "nothing" : Have)}");
        return $"{Of} {name}{values}" + (Quote.Length == 0 ? "" : $"  \u00ab{Quote}\u00bb");
    }
}
