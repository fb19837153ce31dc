using Relations.Domain.Facts;

namespace Relations.Mapping;

/// <summary>Facts to the messages of the protos. Ids, sources and provenance are the caller's to add: only records have them.</summary>
public static class FactMapping
{
    /// <summary>The message of an agreement.</summary>
    public static V1.Agreement ToMessage(this AgreementFact fact)
    {
        var message = new V1.Agreement
        {
            Title = fact.Title,
            Type = fact.Type.ToMessage<AgreementType, V1.AgreementType>(),
            Signed = fact.Signed.Text(),
            Place = fact.Place ?? "",
            Status = fact.Status.ToMessage<AgreementStatus, V1.AgreementStatus>(),
            Validity = fact.Validity.Text(),
            Amount = fact.Amount.ToMessage(),
        };
        message.Parties.Add(fact.Parties.Texts());
        message.Signatories.Add(fact.Signatories);
        message.Subjects.Add(fact.Subjects.Select(subject => subject.ToMessage<Subject, V1.Subject.Types.Code>()));
        return message.With(fact);
    }

    /// <summary>The message of an event.</summary>
    public static V1.Event ToMessage(this EventFact fact)
    {
        var message = new V1.Event
        {
            Type = fact.Type.ToMessage<EventType, V1.EventType>(),
            Title = fact.Title,
            Date = fact.Date.Text(),
            Place = fact.Place ?? "",
            Status = fact.Status.ToMessage<EventStatus, V1.EventStatus>(),
        };
        message.Actors.Add(fact.Actors.Texts());
        message.People.Add(fact.People);
        return message.With(fact);
    }

    /// <summary>The message of a figure.</summary>
    public static V1.Figure ToMessage(this FigureFact fact)
    {
        var message = new V1.Figure
        {
            Indicator = fact.Indicator.ToMessage<Indicator, V1.Indicator>(),
            Value = fact.Value,
            Unit = fact.Unit,
            Period = fact.Period.Text(),
            Of = fact.Of.Text(),
            Partner = fact.Partner.Text(),
            Reporter = fact.Reporter ?? "",
            Status = fact.Status.ToMessage<FigureStatus, V1.FigureStatus>(),
        };
        if (fact.ChangePercent is { } change)
            message.ChangePercent = change;
        message.Between.Add(fact.Between.Texts());
        return message.With(fact);
    }

    /// <summary>The message of a person.</summary>
    public static V1.Person ToMessage(this PersonFact fact)
    {
        var message = new V1.Person { Name = fact.Name };
        message.Variants.Add(fact.Variants);
        message.Offices.Add(fact.Offices.Select(office => new V1.Office { Title = office.Title, Of = office.Of.Text(), From = office.From.Text(), To = office.To.Text() }));
        return message.With(fact);
    }

    /// <summary>The message of an institution.</summary>
    public static V1.Institution ToMessage(this InstitutionFact fact)
    {
        var message = new V1.Institution { Name = fact.Name, Founded = fact.Founded.Text() };
        message.Variants.Add(fact.Variants);
        message.Members.Add(fact.Members.Texts());
        return message.With(fact);
    }

    /// <summary>The message of a place.</summary>
    public static V1.Place ToMessage(this PlaceFact fact)
    {
        var message = new V1.Place { Name = fact.Name, State = fact.State.Text() };
        message.Variants.Add(fact.Variants);
        return message.With(fact);
    }

    /// <summary>The message of a project.</summary>
    public static V1.Project ToMessage(this ProjectFact fact)
    {
        var message = new V1.Project { Name = fact.Name, Cost = fact.Cost.ToMessage(), Status = fact.Status ?? "" };
        if (fact.LengthKilometres is { } length)
            message.LengthKilometres = length;
        message.Variants.Add(fact.Variants);
        message.Parties.Add(fact.Parties.Texts());
        return message.With(fact);
    }

    /// <summary>The message of a fact of any kind.</summary>
    public static V1.IRecordMessage ToMessage(this Fact fact) => fact switch
    {
        AgreementFact agreement => agreement.ToMessage(),
        EventFact happening => happening.ToMessage(),
        FigureFact figure => figure.ToMessage(),
        PersonFact person => person.ToMessage(),
        InstitutionFact institution => institution.ToMessage(),
        PlaceFact place => place.ToMessage(),
        ProjectFact project => project.ToMessage(),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "A kind of fact that has no message."),
    };

    private static T With<T>(this T message, Fact fact)
        where T : V1.IRecordMessage
    {
        message.Confidence = fact.Confidence;
        message.Evidence.Add(fact.Evidence);
        message.FieldEvidence.Add(fact.Fields);
        return message;
    }
}
