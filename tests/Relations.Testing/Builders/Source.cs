using System.Security.Cryptography;
using System.Text;
using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Testing.Builders;

/// <summary>
/// A document to make claims of, by what a test cares about. Dates are EDTF, parties and states codes with a comma between; the
/// evidence is made up.
/// </summary>
/// <param name="name">Any name; the document's id is its SHA-256.</param>
/// <param name="published">EDTF, or null.</param>
public sealed class Source(string name, string? published = null)
{
    /// <summary>Version of the extractor that the claims say they are of.</summary>
    public const string ExtractorVersion = "test-1";

    /// <summary>The document's id.</summary>
    public string DocumentId { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    public Claim Agreement(
        string title,
        string? signed = null,
        AgreementType type = AgreementType.Agreement,
        string parties = "CHN,KAZ",
        AgreementStatus status = AgreementStatus.Signed,
        string? place = null,
        Money? amount = null,
        params string[] signatories) => Of(new AgreementFact
        {
            Title = title,
            Type = type,
            Parties = Codes(parties),
            Signed = Date(signed),
            Status = status,
            Place = place,
            Amount = amount,
            Signatories = signatories,
            Evidence = Words(title),
            Confidence = 0.9,
        });

    public Claim Event(
        EventType type,
        string? date = null,
        string actors = "CHN,KAZ",
        string? title = null,
        EventStatus status = EventStatus.Held,
        string? place = null,
        params string[] people) => Of(new EventFact
        {
            Type = type,
            Title = title ?? type.ToString(),
            Date = Date(date),
            Actors = Codes(actors),
            People = people,
            Place = place,
            Status = status,
            Evidence = Words(title ?? type.ToString()),
            Confidence = 0.9,
        });

    public Claim Figure(
        Indicator indicator,
        double value,
        string? period = null,
        string unit = "USD",
        string between = "CHN,KAZ",
        string? of = null,
        string? partner = null,
        string? reporter = null,
        FigureStatus status = FigureStatus.Actual,
        double? changePercent = null) => Of(new FigureFact
        {
            Indicator = indicator,
            Value = value,
            Unit = unit,
            Period = Date(period),
            Between = Codes(between),
            Of = of is null ? null : new ActorCode(of),
            Partner = partner is null ? null : new ActorCode(partner),
            Reporter = reporter,
            Status = status,
            ChangePercent = changePercent,
            Evidence = Words(indicator.ToString()),
            Confidence = 0.9,
        });

    public Claim Person(string fullName, string? office = null, string? of = null, params string[] variants) => Of(new PersonFact
    {
        Name = fullName,
        Offices = office is null ? [] : [new Office(office, of is null ? null : new ActorCode(of))],
        Variants = variants,
        Evidence = Words(fullName),
        Confidence = 0.9,
    });

    public Claim Institution(string fullName, string? founded = null, string members = "") => Of(new InstitutionFact
    {
        Name = fullName,
        Founded = Date(founded),
        Members = Codes(members),
        Evidence = Words(fullName),
        Confidence = 0.9,
    });

    public Claim Place(string fullName, string? state = null) => Of(new PlaceFact
    {
        Name = fullName,
        State = state is null ? null : new ActorCode(state),
        Evidence = Words(fullName),
        Confidence = 0.9,
    });

    public Claim Project(string fullName, double? lengthKilometres = null, string? status = null) => Of(new ProjectFact
    {
        Name = fullName,
        LengthKilometres = lengthKilometres,
        Status = status,
        Evidence = Words(fullName),
        Confidence = 0.9,
    });

    /// <summary>The claim that a fact is in this document.</summary>
    public Claim Of(Fact fact) => new()
    {
        Id = ClaimId.Of(DocumentId, ExtractorVersion, fact),
        DocumentId = DocumentId,
        Published = Date(published),
        Fact = fact,
    };

    private static Evidence[] Words(string text) => [new Evidence(0, text.Length, text)];

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);

    private static ActorCode[] Codes(string codes) =>
        [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new ActorCode(code)).Order()];
}
