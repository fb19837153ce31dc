using Npgsql;
using Relations.Domain.Facts;
using Relations.Mapping;
using Relations.Query.Records;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Changes;

/// <summary>A change as it is read: its message, and what filters look at. Readers share it; nobody changes the message.</summary>
internal sealed record ChangeEntry(ChangePosition Position, FactKind Kind, IReadOnlyList<string> Facets, Change Message)
{
    /// <summary>The columns of <see cref="Read"/>, of table <c>changes</c>. What a record was is the message of its change before.</summary>
    public const string Columns =
        """
        sequence, at, record_id, kind, action, "into", facets, message, (
            SELECT former.message FROM changes AS former
            WHERE former.record_id = changes.record_id AND former.sequence < changes.sequence ORDER BY former.sequence DESC LIMIT 1
        ) AS before
        """;

    /// <summary>About how many bytes of memory it takes.</summary>
    public int Weight { get; } = 512 + (2 * Message.CalculateSize());

    /// <summary>The entry of a row.</summary>
    public static ChangeEntry Read(NpgsqlDataReader row)
    {
        var position = new ChangePosition(row.GetInt64(0), row.GetDateTime(1));
        var kind = (FactKind)row.GetInt16(3);
        var message = new Change
        {
            Cursor = position.ToCursor(),
            Time = StoreTime.Text(position.At),
            Record = HexId.Text(row.GetGuid(2)),
            Kind = kind.ToMessage<FactKind, RecordKind>(),
            Action = (V1.ChangeAction)row.GetInt16(4),
            Into = row.IsDBNull(5) ? "" : HexId.Text(row.GetGuid(5)),
            After = Record(row, 7),
            Before = Record(row, 8),
        };
        return new ChangeEntry(position, kind, row.GetFieldValue<string[]>(6), message);

        Record? Record(NpgsqlDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : RecordMessage.Read(kind, row.GetFieldValue<byte[]>(ordinal));
    }
}
