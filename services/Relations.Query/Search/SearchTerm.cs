namespace Relations.Query.Search;

/// <summary>A word or a phrase of a query.</summary>
/// <param name="Text">As it was typed, without marks.</param>
/// <param name="IsPhrase">True for what stood in quotation marks: it is taken as it is.</param>
/// <param name="IsExcluded">True for what must not be found.</param>
internal sealed record SearchTerm(string Text, bool IsPhrase, bool IsExcluded)
{
    /// <summary>The words of it, lower case.</summary>
    public IReadOnlyList<string> Words { get; } = [.. TextWords.Of(Text).Select(word => word.Text)];
}
