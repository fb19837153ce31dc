namespace Relations.Documents.Metadata;

/// <summary>What a word of a metadata line announces.</summary>
internal enum LabelKind : byte
{
    /// <summary>A publication date ("Published", "Posted on").</summary>
    Published,
    /// <summary>A later date than publication ("Updated", "Last modified").</summary>
    Updated,
    /// <summary>Who wrote it ("By", "Author").</summary>
    Author,
    /// <summary>Somebody who had a hand in it without being its author ("Editor", "Translated by").</summary>
    Helper,
    /// <summary>Who made a picture ("Photo", "Image courtesy of").</summary>
    Photo,
    /// <summary>Where it comes from ("Source").</summary>
    Source,
    /// <summary>The journal it stands in ("Publication", "Published in").</summary>
    Publication,
    /// <summary>A number that follows ("Volume", "Issue", "Page").</summary>
    Number,
    /// <summary>Who holds the rights ("Copyright").</summary>
    Rights,
    /// <summary>A writer's or editor's post ("Staff Writer").</summary>
    Role,
    /// <summary>A word that says nothing ("at", "minutes read").</summary>
    Filler,
}
