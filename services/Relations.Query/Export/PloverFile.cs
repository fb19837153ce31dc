using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Collections;
using Npgsql;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.V1;
using Evidence = Relations.V1.Evidence;

namespace Relations.Query.Export;

/// <summary>Agreements and events as event records of PLOVER, one a line. What has no date, no actor or no category of PLOVER's is left out.</summary>
internal static class PloverFile
{
    /// <summary>The kinds that PLOVER has.</summary>
    public static readonly IReadOnlyList<FactKind> Kinds = [FactKind.Agreement, FactKind.Event];

    /// <summary>The file of a request.</summary>
    public static ExportFile Of(ExportFilter filter, LineWriter lines)
    {
        var rows = (filter.Kinds.Count == 0 ? filter with { Kinds = Kinds } : filter).Records();
        return new ExportFile("", [new ExportPart("records", "kind, message", rows, (row, output) => Write(row, output, lines))], "");
    }

    private static void Write(NpgsqlDataReader row, IBufferWriter<byte> output, LineWriter lines)
    {
        var message = row.GetFieldValue<byte[]>(1);
        if ((FactKind)row.GetInt16(0) == FactKind.Agreement)
        {
            var agreement = Agreement.Parser.ParseFrom(message);
            var contexts = agreement.Subjects.Select(PloverEvent.Context).OfType<string>().Distinct();
            Write(agreement.Id, PloverEvent.Of(agreement), agreement.Signed, agreement.Parties, contexts, agreement.Title, agreement.Evidence[0], output, lines);
        }
        else
        {
            var happening = Event.Parser.ParseFrom(message);
            Write(happening.Id, PloverEvent.Of(happening), happening.Date, happening.Actors, [], happening.Title, happening.Evidence[0], output, lines);
        }
    }

    private static void Write(
        string id, PloverEvent? called, string date, RepeatedField<string> actors, IEnumerable<string> contexts, string title, Evidence evidence, IBufferWriter<byte> output, LineWriter lines)
    {
        if (called is null || actors.Count == 0 || !EdtfDate.TryParse(date, out var when) || when.Earliest == DateOnly.MinValue || when.Latest == DateOnly.MaxValue)
            return;
        lines.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("date"u8, Day(when.Earliest));
            if (when.Latest != when.Earliest)
                json.WriteString("enddate"u8, Day(when.Latest));
            json.WriteStartArray("actor"u8);
            foreach (var actor in actors)
                Entity(actor, json);
            json.WriteEndArray();
            List("event"u8, [called.Event], json);
            List("mode"u8, called.Mode.Length == 0 ? [] : [called.Mode], json);
            List("context"u8, contexts, json);
            json.WriteNumber("quad_code"u8, called.Quad);
            List("event_text"u8, title.Length == 0 ? [] : [title], json);
            json.WriteString("text"u8, evidence.Quote);
            json.WriteStartObject("text_info"u8);
            json.WriteNumber("start"u8, evidence.Start);
            json.WriteNumber("end"u8, evidence.End);
            json.WriteEndObject();
            json.WriteStartObject("cite_info"u8);
            json.WriteString("citation"u8, evidence.Document);
            json.WriteEndObject();
            json.WriteString("coder"u8, "Relations"u8);
            json.WriteEndObject();
        });
    }

    /// <summary>PLOVER has codes of its own for two organisations; what has no code of three letters is named.</summary>
    private static void Entity(string actor, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        var code = actor switch { "UN" => "UNO", "EU" => "EUR", _ => actor };
        json.WriteString(code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? "code"u8 : "entity_text"u8, code);
        json.WriteEndObject();
    }

    private static void List(ReadOnlySpan<byte> name, IEnumerable<string> values, Utf8JsonWriter json)
    {
        var list = values.ToList();
        if (list.Count == 0)
            return;
        json.WriteStartArray(name);
        list.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
