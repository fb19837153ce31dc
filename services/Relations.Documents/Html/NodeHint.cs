namespace Relations.Documents.Html;

/// <summary>What an element's name and attributes say of its part of the page.</summary>
[Flags]
internal enum NodeHint : ushort
{
    None = 0,
    /// <summary>Named as the article's own text.</summary>
    Body = 1,
    /// <summary>May hold the article.</summary>
    Article = 2,
    /// <summary>Furniture.</summary>
    Other = 4,
    /// <summary>Under a picture.</summary>
    Caption = 8,
    /// <summary>Names the author.</summary>
    Byline = 16,
    /// <summary>Gives the date.</summary>
    Date = 32,
    /// <summary>Points to a note.</summary>
    Reference = 64,
    /// <summary>Not shown.</summary>
    Hidden = 128,
    /// <summary>Said to be the author, by <c>rel</c> or <c>itemprop</c> rather than by a name of the site's own.</summary>
    Author = 256,
    /// <summary>Said to be the time of publication.</summary>
    Publication = 512,
}
