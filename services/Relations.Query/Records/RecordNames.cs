using Relations.Domain.Facts;
using Relations.V1;

namespace Relations.Query.Records;

/// <summary>The names of what has one: people, institutions, places and projects.</summary>
internal static class RecordNames
{
    /// <summary>Every form of the name of a record; none for a record of another kind.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="message">Its message as it is stored.</param>
    public static IEnumerable<string> Of(FactKind kind, byte[] message) => kind switch
    {
        FactKind.Person when Person.Parser.ParseFrom(message) is var person => person.Variants.Prepend(person.Name),
        FactKind.Institution when Institution.Parser.ParseFrom(message) is var institution => institution.Variants.Prepend(institution.Name),
        FactKind.Place when Place.Parser.ParseFrom(message) is var place => place.Variants.Prepend(place.Name),
        FactKind.Project when Project.Parser.ParseFrom(message) is var project => project.Variants.Prepend(project.Name),
        _ => [],
    };
}
