using Relations.Domain.Facts;

namespace Relations.Mapping;

/// <summary>Facts of any kind as one message.</summary>
public static class RecordMapping
{
    /// <summary>The message of a fact.</summary>
    public static V1.Record ToRecord(this Fact fact) => fact.ToMessage() switch
    {
        V1.Agreement agreement => new V1.Record { Agreement = agreement },
        V1.Event happening => new V1.Record { Event = happening },
        V1.Figure figure => new V1.Record { Figure = figure },
        V1.Person person => new V1.Record { Person = person },
        V1.Institution institution => new V1.Record { Institution = institution },
        V1.Place place => new V1.Record { Place = place },
        var project => new V1.Record { Project = (V1.Project)project },
    };

    /// <summary>The fact of a message.</summary>
    /// <exception cref="FormatException">It is empty, or a value is none that a fact can have; the message says which.</exception>
    public static Fact ToFact(this V1.Record message) => message.ItemCase switch
    {
        V1.Record.ItemOneofCase.Agreement => FactReading.Fact(message.Agreement),
        V1.Record.ItemOneofCase.Event => FactReading.Fact(message.Event),
        V1.Record.ItemOneofCase.Figure => FactReading.Fact(message.Figure),
        V1.Record.ItemOneofCase.Person => FactReading.Fact(message.Person),
        V1.Record.ItemOneofCase.Institution => FactReading.Fact(message.Institution),
        V1.Record.ItemOneofCase.Place => FactReading.Fact(message.Place),
        V1.Record.ItemOneofCase.Project => FactReading.Fact(message.Project),
        _ => throw new FormatException("It is of no kind."),
    };
}
