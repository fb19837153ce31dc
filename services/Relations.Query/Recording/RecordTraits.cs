using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>What lists know of a record beside its message.</summary>
/// <param name="Title">Title or name; the order of lists, and searched.</param>
/// <param name="Date">Where it stands in time.</param>
/// <param name="Facets">What exact filters look for.</param>
/// <param name="Words">Further words that are searched.</param>
internal sealed record RecordTraits(string Title, EdtfDate? Date, IEnumerable<string> Facets, IEnumerable<string> Words)
{
    /// <summary>The traits of a resolved fact.</summary>
    public static RecordTraits Of(Fact fact) => fact switch
    {
        AgreementFact agreement => new(
            agreement.Title,
            agreement.Signed,
            [
                .. Facet.Parties(agreement.Parties), Facet.Type(agreement.Type.ToString()), Facet.Status(agreement.Status.ToString()),
                .. agreement.Subjects.Select(subject => Facet.Subject(subject.ToString())), .. agreement.Signatories.Select(Facet.Person), .. Facet.Places(agreement.Place),
            ],
            [agreement.Place ?? "", .. agreement.Signatories]),
        EventFact happening => new(
            happening.Title,
            happening.Date,
            [
                .. Facet.Parties(happening.Actors), Facet.Type(happening.Type.ToString()), Facet.Status(happening.Status.ToString()),
                .. happening.People.Select(Facet.Person), .. Facet.Places(happening.Place),
            ],
            [happening.Place ?? "", .. happening.People]),
        FigureFact figure => Of(figure),
        PersonFact person => new(
            person.Name,
            null,
            [
                Facet.Named(person.Name), .. person.Variants.Select(Facet.Named),
                .. person.Offices.Where(office => office.Of is not null).Select(office => Facet.OfficeOf(office.Of!.Value.Value)),
            ],
            [.. person.Variants, .. person.Offices.Select(office => office.Title)]),
        InstitutionFact institution => new(
            institution.Name,
            institution.Founded,
            [Facet.Named(institution.Name), .. institution.Variants.Select(Facet.Named), .. Facet.Parties(institution.Members)],
            institution.Variants),
        PlaceFact place => new(
            place.Name,
            null,
            [Facet.Named(place.Name), .. place.Variants.Select(Facet.Named), .. place.State is { } state ? [Facet.State(state.Value)] : Array.Empty<string>()],
            place.Variants),
        ProjectFact project => new(
            project.Name,
            null,
            [Facet.Named(project.Name), .. project.Variants.Select(Facet.Named), .. Facet.Parties(project.Parties)],
            project.Variants),
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no kind of record."),
    };

    private static RecordTraits Of(FigureFact figure)
    {
        var sides = figure.Between.Concat(new[] { figure.Of, figure.Partner }.OfType<ActorCode>()).Distinct().Order().ToList();
        var name = figure.Indicator.ToString();
        return new RecordTraits(
            $"{name} {string.Join(' ', sides)}",
            figure.Period,
            [
                .. Facet.Parties(sides), Facet.Type(figure.Indicator.ToString()), Facet.Status(figure.Status.ToString()),
                .. figure.Reporter is { } reporter ? [Facet.Reporter(reporter)] : Array.Empty<string>(),
            ],
            [figure.Reporter ?? ""]);
    }
}
