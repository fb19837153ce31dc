using System.Text;
using Google.Protobuf;

namespace Relations.Query.Export;

/// <summary>A flat table of one kind of records (RFC 4180): a header, lines that end with CRLF, quotation marks where they are needed.</summary>
internal static class CsvFile
{
    /// <summary>The file of a request for one kind.</summary>
    public static ExportFile Of(ExportFilter filter) => CsvTables.Of(filter.Kinds[0]).File(filter);

    /// <summary>A line.</summary>
    public static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Quoted)) + "\r\n";

    private static string Quoted(string value) =>
        value.AsSpan().ContainsAny(',', '"', '\r') || value.Contains('\n', StringComparison.Ordinal) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}

/// <summary>The columns of a kind.</summary>
internal abstract class CsvTable
{
    /// <summary>The file of its records.</summary>
    public abstract ExportFile File(ExportFilter filter);
}

/// <summary>The columns of a kind, by its message.</summary>
internal sealed class CsvTable<T>(MessageParser<T> parser, params (string Name, Func<T, string> Value)[] columns) : CsvTable
    where T : IMessage<T>
{
    public override ExportFile File(ExportFilter filter) => new(
        CsvFile.Line(columns.Select(column => column.Name)),
        [
            new ExportPart("records", "message", filter.Records(), (row, output) =>
            {
                var record = parser.ParseFrom(row.GetFieldValue<byte[]>(0));
                Encoding.UTF8.GetBytes(CsvFile.Line(columns.Select(column => column.Value(record))), output);
            }),
        ],
        "");
}
