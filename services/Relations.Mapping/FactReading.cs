using Relations.Domain.Facts;

namespace Relations.Mapping;

/// <summary>Messages to the facts that they were made of: the way back of <see cref="FactMapping"/>.</summary>
internal static class FactReading
{
    public static Fact Fact(V1.Agreement message) => new AgreementFact
    {
        Title = message.Title,
        Type = message.Type.Required<V1.AgreementType, AgreementType>("type"),
        Parties = message.Parties.Codes(),
        Signatories = [.. message.Signatories],
        Signed = message.Signed.Date(),
        Place = message.Place.Given(),
        Subjects = [.. message.Subjects.Select(subject => subject.Required<V1.Subject.Types.Code, Subject>("subjects"))],
        Status = message.Status.Required<V1.AgreementStatus, AgreementStatus>("status"),
        Validity = message.Validity.Date(),
        Amount = message.Amount.Value(),
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };

    public static Fact Fact(V1.Event message) => new EventFact
    {
        Type = message.Type.Required<V1.EventType, EventType>("type"),
        Title = message.Title,
        Date = message.Date.Date(),
        Actors = message.Actors.Codes(),
        People = [.. message.People],
        Place = message.Place.Given(),
        Status = message.Status.Required<V1.EventStatus, EventStatus>("status"),
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };

    public static Fact Fact(V1.Figure message) => new FigureFact
    {
        Indicator = message.Indicator.Required<V1.Indicator, Indicator>("indicator"),
        Value = message.Value.Finite(),
        Unit = message.Unit,
        Period = message.Period.Date(),
        Of = message.Of.Code(),
        Partner = message.Partner.Code(),
        Between = message.Between.Codes(),
        Reporter = message.Reporter.Given(),
        ChangePercent = message.HasChangePercent ? message.ChangePercent.Finite() : null,
        Status = message.Status.Required<V1.FigureStatus, FigureStatus>("status"),
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };

    public static Fact Fact(V1.Person message) => new PersonFact
    {
        Name = message.Name,
        Offices = [.. message.Offices.Select(office => new Office(office.Title, office.Of.Code(), office.From.Date(), office.To.Date()))],
        Variants = [.. message.Variants],
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };

    public static Fact Fact(V1.Institution message) => new InstitutionFact
    {
        Name = message.Name,
        Variants = [.. message.Variants],
        Founded = message.Founded.Date(),
        Members = message.Members.Codes(),
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };

    public static Fact Fact(V1.Place message) => new PlaceFact
    {
        Name = message.Name,
        Variants = [.. message.Variants],
        State = message.State.Code(),
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };

    public static Fact Fact(V1.Project message) => new ProjectFact
    {
        Name = message.Name,
        Variants = [.. message.Variants],
        Parties = message.Parties.Codes(),
        LengthKilometres = message.HasLengthKilometres ? message.LengthKilometres.Finite() : null,
        Cost = message.Cost.Value(),
        Status = message.Status.Given(),
        Evidence = message.Evidence.Values(),
        Confidence = message.Confidence.Finite(),
        Fields = message.FieldEvidence.Values(),
    };
}
