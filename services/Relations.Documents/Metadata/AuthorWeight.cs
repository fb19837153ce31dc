namespace Relations.Documents.Metadata;

/// <summary>How surely somebody is the author, by where the name stands.</summary>
internal static class AuthorWeight
{
    /// <summary>The page declares it.</summary>
    public const int Declared = 100;
    /// <summary>"By …" at the head.</summary>
    public const int Byline = 80;
    /// <summary>"The author, …, is …" or an editor's note on who writes.</summary>
    public const int Note = 60;
    /// <summary>A name alone between headline and text.</summary>
    public const int BareName = 50;
    /// <summary>The page declares an account or a pen name.</summary>
    public const int Account = 45;
    /// <summary>"… is a professor at …" under the text, or a name alone there.</summary>
    public const int Signature = 40;
}
