namespace Relations.Extraction;

/// <summary>A table of a user's own, whose rows are added to the built-in table of the same name.</summary>
/// <param name="Name">File name of the built-in table (<c>people.tsv</c>); those that can be added to are listed in docs/resources.md.</param>
/// <param name="Content">The table in UTF-8, with the columns of the built-in one.</param>
public sealed record ResourceFile(string Name, ReadOnlyMemory<byte> Content);
