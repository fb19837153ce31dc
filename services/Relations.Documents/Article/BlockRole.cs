namespace Relations.Documents.Article;

/// <summary>What a block is to the article.</summary>
internal enum BlockRole : byte
{
    /// <summary>Part of its text.</summary>
    Body,
    /// <summary>Its headline.</summary>
    Title,
    /// <summary>A line that says who, where and when of the document itself.</summary>
    Metadata,
    /// <summary>A word of a site's navigation.</summary>
    Menu,
    /// <summary>What sites print around articles: notices, tools, rights, contacts.</summary>
    Boilerplate,
    /// <summary>What is printed after an article starts here: related stories, comments, references.</summary>
    End,
    /// <summary>What stands under a picture, with its credit.</summary>
    Caption,
    /// <summary>Stood in the text before.</summary>
    Repeated,
}
