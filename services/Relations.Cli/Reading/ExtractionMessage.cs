using Relations.Domain.Facts;
using Relations.Extraction;
using Relations.Mapping;

namespace Relations.Cli.Reading;

/// <summary>An extraction as the message that is printed.</summary>
internal static class ExtractionMessage
{
    public static V1.Extraction ToMessage(this Extraction.Extraction extraction)
    {
        var message = new V1.Extraction { Document = extraction.Document.ToMessage() };
        foreach (var fact in extraction.Facts)
            Add(message, fact);
        message.Dates.Add(extraction.Dates.Select(ToMessage));
        message.Quantities.Add(extraction.Quantities.Select(ToMessage));
        message.Unread.Add(extraction.Unread.Select(unread => unread.ToMessage()));
        return message;
    }

    private static void Add(V1.Extraction message, Fact fact)
    {
        switch (fact)
        {
            case AgreementFact agreement:
                message.Agreements.Add(agreement.ToMessage());
                break;
            case EventFact happening:
                message.Events.Add(happening.ToMessage());
                break;
            case FigureFact figure:
                message.Figures.Add(figure.ToMessage());
                break;
            case PersonFact person:
                message.People.Add(person.ToMessage());
                break;
            case InstitutionFact institution:
                message.Institutions.Add(institution.ToMessage());
                break;
            case PlaceFact place:
                message.Places.Add(place.ToMessage());
                break;
            case ProjectFact project:
                message.Projects.Add(project.ToMessage());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "A kind of fact that has no message.");
        }
    }

    private static V1.DateReading ToMessage(DateReading date) => new()
    {
        Edtf = date.Date?.ToString() ?? "",
        Evidence = date.Evidence.ToMessage(),
        Anchor = date.Anchor ?? "",
        Rule = date.Rule,
    };

    private static V1.QuantityReading ToMessage(QuantityReading quantity) => new()
    {
        Value = quantity.Value,
        Unit = quantity.Unit,
        Evidence = quantity.Evidence.ToMessage(),
    };
}
