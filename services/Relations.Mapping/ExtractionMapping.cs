using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Mapping;

/// <summary>What was read out of a document as a message.</summary>
public static class ExtractionMapping
{
    /// <summary>The message of a reading.</summary>
    /// <param name="document">The document.</param>
    /// <param name="facts">The facts of every kind, in text order within a kind.</param>
    /// <param name="dates">Every date of the text.</param>
    /// <param name="quantities">Every quantity of the text.</param>
    /// <param name="unread">Sentences that carry a signal and gave no fact.</param>
    public static V1.Extraction ToMessage(
        this Document document, IEnumerable<Fact> facts, IEnumerable<DateReading> dates, IEnumerable<QuantityReading> quantities, IEnumerable<UnreadSentence> unread)
    {
        var message = new V1.Extraction { Document = document.ToMessage() };
        foreach (var fact in facts)
            Add(message, fact);
        message.Dates.Add(dates.Select(ToMessage));
        message.Quantities.Add(quantities.Select(ToMessage));
        message.Unread.Add(unread.Select(sentence => sentence.ToMessage()));
        return message;
    }

    /// <summary>The facts of a message, kind by kind.</summary>
    /// <exception cref="FormatException">A value is none that a fact can have; the message says which.</exception>
    public static IReadOnlyList<Fact> Facts(this V1.Extraction message) =>
    [
        .. message.Agreements.Select(FactReading.Fact),
        .. message.Events.Select(FactReading.Fact),
        .. message.Figures.Select(FactReading.Fact),
        .. message.People.Select(FactReading.Fact),
        .. message.Institutions.Select(FactReading.Fact),
        .. message.Places.Select(FactReading.Fact),
        .. message.Projects.Select(FactReading.Fact),
    ];

    /// <summary>Adds the message of a fact to those of its kind.</summary>
    public static void Add(this V1.Extraction message, Fact fact)
    {
        switch (fact.ToMessage())
        {
            case V1.Agreement agreement:
                message.Agreements.Add(agreement);
                break;
            case V1.Event happening:
                message.Events.Add(happening);
                break;
            case V1.Figure figure:
                message.Figures.Add(figure);
                break;
            case V1.Person person:
                message.People.Add(person);
                break;
            case V1.Institution institution:
                message.Institutions.Add(institution);
                break;
            case V1.Place place:
                message.Places.Add(place);
                break;
            case V1.Project project:
                message.Projects.Add(project);
                break;
        }
    }

    /// <summary>The message of a date.</summary>
    public static V1.DateReading ToMessage(this DateReading date) => new()
    {
        Edtf = date.Date?.ToString() ?? "",
        Evidence = date.Evidence.ToMessage(),
        Anchor = date.Anchor ?? "",
        Rule = date.Rule,
    };

    /// <summary>The message of a quantity.</summary>
    public static V1.QuantityReading ToMessage(this QuantityReading quantity) => new()
    {
        Value = quantity.Value,
        Unit = quantity.Unit,
        Evidence = quantity.Evidence.ToMessage(),
    };
}
