using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Contracts.Tests;

/// <summary>One message of each contract; between them every kind of fact and every field is given a value.</summary>
internal static class Samples
{
    private const string Id = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly ActorCode France = new("FRA");
    private static readonly ActorCode Germany = new("DEU");
    private static readonly Evidence Quote = new(0, 6, "France");

    public static DocumentStored Stored => new() { DocumentId = Id, AlreadyStored = true };

    public static DocumentRejected Rejected =>
        new() { DocumentId = Id, FileName = "élysée.txt", Reason = RejectionReason.NoProse, Detail = "Only a list of links." };

    public static DocumentRead Read => new()
    {
        Document = new Document
        {
            Id = Id,
            Title = "France & Germany sign",
            Author = "A. Writer",
            Outlet = "Sample Herald",
            Published = EdtfDate.Parse("1963-01"),
            Language = "en",
            Format = DocumentFormat.Html,
            Text = "France & Germany sign\n\nThe “Élysée Treaty” <1963>. 😀",
        },
        FileName = "élysée.html",
        ExtractorVersion = "1",
        Facts = [Agreement, Event, Figure, Person, Institution, Place, Project],
        Unread = [new UnreadSentence(Quote, "no date")],
    };

    private static AgreementFact Agreement => new()
    {
        Evidence = [Quote],
        Confidence = 0.9,
        Fields = [new FieldEvidence("signed", Quote, "the day before publication")],
        Title = "Élysée Treaty",
        Type = AgreementType.JointDeclaration,
        Parties = [Germany, France],
        Signatories = ["Charles de Gaulle"],
        Signed = EdtfDate.Day(1963, 1, 22),
        Place = "Paris",
        Subjects = [Subject.Security, Subject.Culture],
        Status = AgreementStatus.InForce,
        Validity = EdtfDate.Parse("1963-07-02/.."),
        Amount = new Money(1.5e9, "EUR"),
    };

    private static EventFact Event => new()
    {
        Evidence = [Quote],
        Confidence = 0.8,
        Type = EventType.DiplomaticRelations,
        Title = "visit",
        Date = EdtfDate.Parse("1963~"),
        Actors = [France],
        People = ["Charles de Gaulle"],
        Place = "Bonn",
        Status = EventStatus.Held,
    };

    private static FigureFact Figure => new()
    {
        Evidence = [Quote],
        Confidence = 0.7,
        Indicator = Indicator.TradeBalance,
        Value = -8.3e9,
        Unit = "USD",
        Period = EdtfDate.Parse("2006"),
        Of = France,
        Partner = Germany,
        Between = [Germany, France],
        Reporter = "INSEE",
        ChangePercent = -2.5,
        Status = FigureStatus.Estimate,
    };

    private static PersonFact Person => new()
    {
        Evidence = [Quote],
        Confidence = 0.6,
        Name = "Konrad Adenauer",
        Offices = [new Office("Chancellor", Germany, EdtfDate.Year(1949), EdtfDate.Year(1963))],
        Variants = ["Adenauer"],
    };

    private static InstitutionFact Institution => new()
    {
        Evidence = [Quote],
        Confidence = 0.5,
        Name = "Franco-German Youth Office",
        Variants = ["the Office"],
        Founded = EdtfDate.Parse("1963-07-05"),
        Members = [Germany, France],
    };

    private static PlaceFact Place => new() { Evidence = [Quote], Confidence = 0.4, Name = "Bonn", Variants = ["Bonn"], State = Germany };

    private static ProjectFact Project => new()
    {
        Evidence = [Quote],
        Confidence = 1,
        Name = "a bridge",
        Variants = ["the bridge"],
        Parties = [Germany, France],
        LengthKilometres = 0.5,
        Cost = new Money(12, "FRF"),
        Status = "under construction",
    };
}
