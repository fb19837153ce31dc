using Google.Protobuf;
using Npgsql;
using Relations.Domain.Facts;
using Relations.V1;

namespace Relations.Query.Records;

/// <summary>A kind of records and its message.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Parser">Reads the message.</param>
/// <param name="SetProvenance">Gives a message its provenance.</param>
internal sealed record RecordType<T>(FactKind Kind, MessageParser<T> Parser, Action<T, Provenance> SetProvenance)
    where T : IMessage<T>
{
    /// <summary>Reads a record.</summary>
    /// <param name="reader">A row of the columns of the view.</param>
    /// <param name="view">What is shown of it.</param>
    public T Read(NpgsqlDataReader reader, RecordView view)
    {
        var record = Parser.ParseFrom(reader.GetFieldValue<byte[]>(0));
        if (view == RecordView.Full)
            SetProvenance(record, RecordProvenance.Read(reader, record.Descriptor));
        return record;
    }
}
