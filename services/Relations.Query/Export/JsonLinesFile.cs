using System.Buffers;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Npgsql;
using Relations.Domain.Facts;
using Relations.Query.Corrections;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.V1;

namespace Relations.Query.Export;

/// <summary>Everything as <c>relations.v1.ExportItem</c>, one a line.</summary>
internal static class JsonLinesFile
{
    private static readonly Item[] Records = [.. Enum.GetValues<FactKind>().Select(kind => new Item((int)kind + 1))];
    private static readonly Item Discrepancies = new(ExportItem.DiscrepancyFieldNumber);
    private static readonly Item Readings = new(ExportItem.ReadingFieldNumber);
    private static readonly Item Redirects = new(ExportItem.RedirectFieldNumber);
    private static readonly Item Corrections = new(ExportItem.CorrectionFieldNumber);

    /// <summary>The file of a request.</summary>
    /// <param name="filter">Its filters; without any, documents and all else come with the records.</param>
    /// <param name="lines">Writes the lines.</param>
    public static ExportFile Of(ExportFilter filter, LineWriter lines)
    {
        var records = new ExportPart("records", "kind, message", filter.Records(), (row, output) => Records[row.GetInt16(0)].Write(lines, output, row.GetFieldValue<byte[]>(1)));
        if (!filter.IsEmpty)
            return new ExportFile("", [records], "");
        return new ExportFile(
            "",
            [
                new ExportPart("corrections", CorrectionColumns.Selection, new RowFilter(), (row, output) => Corrections.Write(lines, output, CorrectionColumns.Read(row).ToByteArray())),
                new ExportPart("documents", ExportedReading.Columns, new RowFilter(), (row, output) => Readings.Write(lines, output, ExportedReading.Read(row).ToByteArray())),
                new ExportPart("redirects", "id, \"into\"", new RowFilter(), (row, output) => Redirects.Write(lines, output, Redirect(row).ToByteArray())),
                records,
                new ExportPart("discrepancies", "message", new RowFilter(), (row, output) => Discrepancies.Write(lines, output, row.GetFieldValue<byte[]>(0))),
            ],
            "");
    }

    private static RecordRedirect Redirect(NpgsqlDataReader row) => new() { Id = HexId.Text(row.GetGuid(0)), Into = HexId.Text(row.GetGuid(1)) };

    private sealed class Item
    {
        private readonly JsonEncodedText name;
        private readonly WireJson type;

        public Item(int number)
        {
            FieldDescriptor field = ExportItem.Descriptor.FindFieldByNumber(number);
            (name, type) = (JsonEncodedText.Encode(field.JsonName), WireJson.Of(field.MessageType));
        }

        public void Write(LineWriter lines, IBufferWriter<byte> output, byte[] message) => lines.Write(output, name, type, message);
    }
}
