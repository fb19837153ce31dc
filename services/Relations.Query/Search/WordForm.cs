namespace Relations.Query.Search;

/// <summary>Why another spelling is looked for too.</summary>
internal enum FormOrigin
{
    /// <summary>It is what was typed.</summary>
    Typed,

    /// <summary>A record knows it as another form of the same name.</summary>
    Name,

    /// <summary>It is heard like a word of a name that is known.</summary>
    Sound,

    /// <summary>It is spelled like a word of a name that is known; asked for only when nothing was found.</summary>
    Spelling,
}

/// <summary>A way in which a part of a query is looked for.</summary>
/// <param name="Text">The words.</param>
/// <param name="Origin">Where it comes from.</param>
internal sealed record WordForm(string Text, FormOrigin Origin)
{
    /// <summary>The words of it, lower case.</summary>
    public IReadOnlyList<string> Words { get; } = [.. TextWords.Of(Text).Select(word => word.Text)];
}

/// <summary>Neighbouring terms of a query that are looked for together, in any of some forms.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Others">Other forms than the one that was typed.</param>
internal sealed record SearchUnit(IReadOnlyList<SearchTerm> Terms, IReadOnlyList<WordForm> Others)
{
    /// <summary>As it was typed.</summary>
    public WordForm Typed { get; } = new(string.Join(' ', Terms.Select(term => term.Text)), FormOrigin.Typed);
}
