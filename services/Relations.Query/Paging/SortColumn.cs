using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Relations.Query.Paging;

/// <summary>A column that a list is ordered by, and how its values travel in a page token.</summary>
/// <param name="Name">Name of the column. Never null in any row.</param>
/// <param name="Type">Its type in the database.</param>
internal sealed record SortColumn(string Name, NpgsqlDbType Type)
{
    /// <summary>The value in a row, as text that <see cref="Parse"/> reads.</summary>
    public string Read(NpgsqlDataReader reader, int ordinal) => Type switch
    {
        NpgsqlDbType.Date => reader.GetFieldValue<DateOnly>(ordinal).ToString("O", CultureInfo.InvariantCulture),
        NpgsqlDbType.Bigint => reader.GetInt64(ordinal).ToString(CultureInfo.InvariantCulture),
        NpgsqlDbType.Integer => reader.GetInt32(ordinal).ToString(CultureInfo.InvariantCulture),
        NpgsqlDbType.Real => reader.GetFloat(ordinal).ToString("R", CultureInfo.InvariantCulture),
        NpgsqlDbType.Text => reader.GetString(ordinal),
        NpgsqlDbType.Uuid => reader.GetGuid(ordinal).ToString("N"),
        NpgsqlDbType.Bytea => Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(ordinal)),
        NpgsqlDbType.TimestampTz => reader.GetDateTime(ordinal).ToString("O", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Lists cannot be ordered by {Type}."),
    };

    /// <summary>The value of a text that <see cref="Read"/> made. Throws <see cref="FormatException"/> for any other text.</summary>
    public object Parse(string text) => Type switch
    {
        NpgsqlDbType.Date => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture),
        NpgsqlDbType.Bigint => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        NpgsqlDbType.Integer => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        NpgsqlDbType.Real => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
        NpgsqlDbType.Text => text,
        NpgsqlDbType.Uuid => Guid.ParseExact(text, "N"),
        NpgsqlDbType.Bytea => Convert.FromHexString(text),
        NpgsqlDbType.TimestampTz => DateTime.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ => throw new InvalidOperationException($"Lists cannot be ordered by {Type}."),
    };
}
