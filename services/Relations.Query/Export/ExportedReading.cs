using System.Text.Json;
using Npgsql;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Mapping;
using Relations.Query.Documents;
using Relations.V1;

namespace Relations.Query.Export;

/// <summary>Makes the reading of a stored document anew: all that its worker said of it.</summary>
internal static class ExportedReading
{
    /// <summary>The columns of <see cref="Read"/>.</summary>
    public const string Columns =
        DocumentColumns.Selection + ", text, extractor_version, unread, ARRAY(SELECT fact::text FROM claims WHERE claims.document_id = documents.id AND added_by IS NULL ORDER BY claims.id) AS facts";

    /// <summary>The reading of a row.</summary>
    public static DocumentReading Read(NpgsqlDataReader row)
    {
        var extraction = new Extraction { Document = DocumentColumns.Read(row) };
        extraction.Document.Text = row.GetString(row.GetOrdinal("text"));
        foreach (var fact in row.GetFieldValue<string[]>(row.GetOrdinal("facts")))
            extraction.Add(JsonSerializer.Deserialize<Fact>(fact, ResolutionJson.Options)!);
        foreach (var unread in JsonSerializer.Deserialize<Domain.UnreadSentence[]>(row.GetString(row.GetOrdinal("unread")))!)
            extraction.Unread.Add(unread.ToMessage());
        return new DocumentReading { Extraction = extraction, ExtractorVersion = row.GetString(row.GetOrdinal("extractor_version")) };
    }
}
