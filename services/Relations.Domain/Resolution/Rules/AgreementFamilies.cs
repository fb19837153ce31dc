namespace Relations.Domain.Resolution;

/// <summary>Which types of agreement may be names of the same instrument.</summary>
internal static class AgreementFamilies
{
    private static readonly string[] JointTexts = ["JOINT_COMMUNIQUE", "JOINT_DECLARATION", "JOINT_STATEMENT", "STATEMENT"];

    private static readonly string[] NamedByType =
        ["JOINT_COMMUNIQUE", "JOINT_DECLARATION", "JOINT_STATEMENT", "EXCHANGE_OF_NOTES", "LOAN", "CURRENCY_SWAP"];

    /// <summary>True for the same type, for any with the loose words "agreement" and other, and for the several words for a joint text.</summary>
    public static bool Fit(string a, string b) => a == b || IsLoose(a) || IsLoose(b) || (JointTexts.Contains(a) && JointTexts.Contains(b));

    /// <summary>True where the type alone is what the text is called: there is hardly more than one a day.</summary>
    public static bool NamesItself(string type) => NamedByType.Contains(type);

    private static bool IsLoose(string type) => type is "AGREEMENT" or "OTHER";
}
