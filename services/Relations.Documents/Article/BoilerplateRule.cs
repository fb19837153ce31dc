namespace Relations.Documents.Article;

/// <summary>How a phrase of Resources/boilerplate.tsv is looked for; the file's head says what each means.</summary>
internal enum BoilerplateRule : byte
{
    Line,
    Start,
    Label,
    Within,
    Menu,
    End,
    Generic,
    Notes,
}
