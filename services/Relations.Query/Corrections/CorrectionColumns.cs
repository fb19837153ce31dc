using System.Text.Json;
using Npgsql;
using Relations.Domain.Resolution;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>The columns that a correction is made of.</summary>
internal static class CorrectionColumns
{
    /// <summary>The columns, from ordinal 0: the message, the state, and what keeps one from matching.</summary>
    public const string Selection =
        """
        message, state, (
            SELECT json_agg(json_build_object('document', encode(anchors.document_id, 'hex'), 'version', documents.extractor_version) ORDER BY anchors.number)
            FROM correction_anchors AS anchors LEFT JOIN documents ON documents.id = anchors.document_id
            WHERE anchors.correction_id = corrections.id AND NOT anchors.is_matched AND corrections.state = 2
        ) AS missing
        """;

    /// <summary>The correction of a row.</summary>
    public static Correction Read(NpgsqlDataReader row)
    {
        var correction = Correction.Parser.ParseFrom(row.GetFieldValue<byte[]>(0));
        correction.State = (CorrectionState)row.GetInt16(1);
        if (!row.IsDBNull(2))
            correction.Detail = string.Join(" ", JsonSerializer.Deserialize<Missing[]>(row.GetString(2), ResolutionJson.Options)!.Distinct().Select(Say));
        return correction;
    }

    private static string Say(Missing missing) => missing.Version is { } version
        ? $"Document {missing.Document}, as read by version {version}, makes no such claim."
        : $"Document {missing.Document} is not stored.";

    private sealed record Missing(string Document, string? Version);
}
