namespace Relations.Extraction.Resources;

/// <summary>An office of <c>offices.tsv</c>.</summary>
/// <param name="Title">Its normal form: "President".</param>
/// <param name="Class">What kind of office it is.</param>
internal sealed record OfficeRecord(string Title, OfficeClass Class);

/// <summary>A word or phrase for an office.</summary>
/// <param name="Office">The office.</param>
/// <param name="IsPlural">True for "presidents".</param>
internal sealed record OfficeName(OfficeRecord Office, bool IsPlural) : LexiconEntry;

/// <summary>Kinds of offices, as far as their holders are spoken of alike ("the Kazakh leader" is a head of state or government).</summary>
internal enum OfficeClass
{
    HeadOfState,
    Monarch,
    HeadOfGovernment,
    ForeignMinister,
    Minister,
    Ambassador,
    Parliament,
    Party,
    Organisation,
    Military,
    Local,
    Official,
    Business,
    Scholar,
    Royal,
    Faith,
    /// <summary>"Mr", "Sheikh": an address, no office.</summary>
    Honorific,
    /// <summary>"his Chinese counterpart": the same office of another state.</summary>
    Counterpart,
    /// <summary>"the Kazakh leader": a head of state, government or party.</summary>
    Leader,
}
