using Google.Protobuf.Reflection;
using Relations.Domain.Facts;
using Relations.V1;

namespace Relations.Query.Records;

/// <summary>Records of any kind as one message.</summary>
internal static class RecordMessage
{
    /// <summary>The record whose stored message is given.</summary>
    public static Record Read(FactKind kind, byte[] message) => kind switch
    {
        FactKind.Agreement => new Record { Agreement = Agreement.Parser.ParseFrom(message) },
        FactKind.Event => new Record { Event = Event.Parser.ParseFrom(message) },
        FactKind.Figure => new Record { Figure = Figure.Parser.ParseFrom(message) },
        FactKind.Person => new Record { Person = Person.Parser.ParseFrom(message) },
        FactKind.Institution => new Record { Institution = Institution.Parser.ParseFrom(message) },
        FactKind.Place => new Record { Place = Place.Parser.ParseFrom(message) },
        FactKind.Project => new Record { Project = Project.Parser.ParseFrom(message) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of record."),
    };

    /// <summary>The message of a kind.</summary>
    public static MessageDescriptor Descriptor(FactKind kind) => Record.Descriptor.FindFieldByNumber((int)kind + 1).MessageType;

    /// <summary>The message of a record's kind.</summary>
    public static MessageDescriptor Descriptor(Record record) => record.Value!.Descriptor;
}
