namespace Relations.Extraction.Resources;

/// <summary>What is known of a word by itself (<c>words.tsv</c>).</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    /// <summary>"Michael", "Sergei": a given name.</summary>
    GivenName = 1,
    /// <summary>"Wang", "Kim", "Nguyen": a family name that stands first.</summary>
    LeadingFamilyName = 2,
    /// <summary>"de", "bin", "al": joins the parts of a person's name, in lower case or not.</summary>
    NameParticle = 4,
    /// <summary>"Ministry", "Bank": the head of an institution's name.</summary>
    InstitutionHead = 8,
    /// <summary>"led" in "US-led": the state before the hyphen did it.</summary>
    CompoundParticiple = 16,
    /// <summary>"trade" in "trade minister": what a minister may be of.</summary>
    Portfolio = 2048,
    /// <summary>"deputy" in "deputy prime minister": part of the title.</summary>
    TitlePrefix = 4096,
    /// <summary>"then", "former", "visiting" before a title: no part of it.</summary>
    TitleModifier = 8192,
    /// <summary>"operator" in "telecom operator X": what follows is a company.</summary>
    CompanyNoun = 16384,
    /// <summary>"in", "near", "visited": what follows may be a place.</summary>
    Locative = 32768,
    /// <summary>"anti" in "anti-American": the state after the hyphen does nothing.</summary>
    CompoundPrefix = 1024,
    /// <summary>"Agreement", "January", "Monday", "North": a capitalised word that is no part of a person's name.</summary>
    NotInPersonName = 32,
    /// <summary>"Ltd", "plc", "GmbH": ends a company's name.</summary>
    CompanySuffix = 64,
    /// <summary>"Province", "City", "Port": makes a place of the name beside it.</summary>
    PlaceHead = 128,
    /// <summary>"said", "told": what people do.</summary>
    SpeechVerb = 256,
    /// <summary>"the", "however": a capital at the start of a sentence says nothing.</summary>
    FunctionWord = 512,
}
