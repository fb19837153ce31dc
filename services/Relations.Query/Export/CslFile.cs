using System.Buffers;
using System.Text.Json;
using Npgsql;
using Relations.Domain;
using Relations.Query.Documents;
using Document = Relations.V1.Document;

namespace Relations.Query.Export;

/// <summary>The documents as items of CSL-JSON (Citation Style Language 1.0.2, csl-data.json), in one array.</summary>
internal static class CslFile
{
    /// <summary>The file of a request.</summary>
    public static ExportFile Of(ExportFilter filter)
    {
        var isFirst = true;
        return new ExportFile("[", [new ExportPart("documents", DocumentColumns.Selection, filter.Documents(), Write)], "\n]\n");

        void Write(NpgsqlDataReader row, IBufferWriter<byte> output)
        {
            output.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            using var json = new Utf8JsonWriter(output, LineWriter.Options);
            Item(DocumentColumns.Read(row), json);
        }
    }

    private static void Item(Document document, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, document.Id);
        json.WriteString("type"u8, "article-newspaper"u8);
        Given("title"u8, document.Title.Length > 0 ? document.Title : document.FileName);
        if (document.Author.Length > 0)
        {
            json.WriteStartArray("author"u8);
            json.WriteStartObject();
            json.WriteString("literal"u8, document.Author);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        Given("container-title"u8, document.Outlet);
        if (document.Published.Length > 0)
            Issued(EdtfDate.Parse(document.Published), json);
        Given("language"u8, document.Language);
        json.WriteEndObject();

        void Given(ReadOnlySpan<byte> name, string value)
        {
            if (value.Length > 0)
                json.WriteString(name, value);
        }
    }

    /// <summary>A date has the parts that the document gives; an interval, both of its ends.</summary>
    private static void Issued(EdtfDate date, Utf8JsonWriter json)
    {
        json.WriteStartObject("issued"u8);
        json.WriteStartArray("date-parts"u8);
        Parts(date.Earliest, date.Precision, json);
        if (date.IsInterval || date.Precision is not (DatePrecision.Day or DatePrecision.Month or DatePrecision.Year))
            Parts(date.Latest, date.Precision, json);
        json.WriteEndArray();
        if (date.IsApproximate)
            json.WriteBoolean("circa"u8, true);
        json.WriteEndObject();
    }

    private static void Parts(DateOnly day, DatePrecision precision, Utf8JsonWriter json)
    {
        json.WriteStartArray();
        json.WriteNumberValue(day.Year);
        if (precision >= DatePrecision.Month)
            json.WriteNumberValue(day.Month);
        if (precision >= DatePrecision.Day)
            json.WriteNumberValue(day.Day);
        json.WriteEndArray();
    }
}
