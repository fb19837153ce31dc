namespace Relations.Extraction.Resources;

/// <summary>Rows of <c>words.tsv</c>: a trait and the words that have it.</summary>
internal static class WordTable
{
    /// <summary>Adds a row. Throws <see cref="FormatException"/> on a trait that is none.</summary>
    public static void Add(TableRow row, Lexicon lexicon)
    {
        var trait = row.Required(0, "trait") switch
        {
            "given-name" => WordTraits.GivenName,
            "leading-family-name" => WordTraits.LeadingFamilyName,
            "name-particle" => WordTraits.NameParticle,
            "institution-head" => WordTraits.InstitutionHead,
            "compound-participle" => WordTraits.CompoundParticiple,
            "compound-prefix" => WordTraits.CompoundPrefix,
            "not-in-person-name" => WordTraits.NotInPersonName,
            "portfolio" => WordTraits.Portfolio,
            "title-prefix" => WordTraits.TitlePrefix,
            "title-modifier" => WordTraits.TitleModifier,
            "company-noun" => WordTraits.CompanyNoun,
            "locative" => WordTraits.Locative,
            "company-suffix" => WordTraits.CompanySuffix,
            "place-head" => WordTraits.PlaceHead,
            "speech-verb" => WordTraits.SpeechVerb,
            "function-word" => WordTraits.FunctionWord,
            _ => throw new FormatException($"'{row[0]}' is not a trait of words."),
        };
        foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            lexicon.AddTrait(word, trait);
    }
}
