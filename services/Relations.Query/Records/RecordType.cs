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
    /// <param name="reader">A row of <see cref="RecordColumns.Of"/>.</param>
    public T Read(NpgsqlDataReader reader)
    {
        var record = Parser.ParseFrom(reader.GetFieldValue<byte[]>(0));
        if (!reader.IsDBNull(1))
            SetProvenance(record, Provenance.Parser.ParseFrom(reader.GetFieldValue<byte[]>(1)));
        return record;
    }
}

/// <summary>The columns a view needs.</summary>
internal static class RecordColumns
{
    /// <summary>Message and provenance; the latter null unless the view shows it.</summary>
    public static string Of(RecordView view) => view == RecordView.Full ? "message, provenance" : "message, NULL::bytea";
}
