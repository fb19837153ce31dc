using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Relations.V1;

/// <summary>What the messages of all kinds of record have.</summary>
public interface IRecordMessage : IMessage
{
    /// <summary>Id of the record; empty on what was read out of one document.</summary>
    string Id { get; set; }

    /// <summary>Number of documents that state it.</summary>
    int SourceCount { get; set; }

    /// <summary>How sure the reading is, in (0, 1].</summary>
    double Confidence { get; set; }

    /// <summary>Where it was read.</summary>
    RepeatedField<Evidence> Evidence { get; }

    /// <summary>The words behind single fields, and how each was chosen.</summary>
    RepeatedField<FieldEvidence> FieldEvidence { get; }
}

public sealed partial class Agreement : IRecordMessage;

public sealed partial class Event : IRecordMessage;

public sealed partial class Figure : IRecordMessage;

public sealed partial class Person : IRecordMessage;

public sealed partial class Institution : IRecordMessage;

public sealed partial class Place : IRecordMessage;

public sealed partial class Project : IRecordMessage;

public sealed partial class Record
{
    /// <summary>The message of the record, of whichever kind; null when there is none.</summary>
    public IRecordMessage? Value => item_ as IRecordMessage;
}

public sealed partial class TimelineEntry
{
    /// <summary>The message of the record, of whichever kind; null when there is none.</summary>
    public IRecordMessage? Value => item_ as IRecordMessage;
}
