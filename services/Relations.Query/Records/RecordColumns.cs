using Relations.V1;

namespace Relations.Query.Records;

/// <summary>The columns that a view of a record is made of.</summary>
internal static class RecordColumns
{
    private const string Basic = "message";

    /// <summary>Message, resolution and the claims it speaks of, all of one moment as they are of one statement.</summary>
    private static string Full(string claims) =>
        $"""
        message, resolved, (
            SELECT json_agg(json_build_object('id', replace(claims.id::text, '-', ''), 'document', encode(claims.document_id, 'hex'), 'fact', claims.fact, 'addedBy', replace(claims.added_by::text, '-', ''),
                'title', documents.title, 'outlet', documents.outlet, 'published', documents.published))
            FROM {claims} JOIN documents ON documents.id = claims.document_id
            WHERE claims.id = ANY (ARRAY(SELECT (member ->> 'claimId')::uuid FROM json_array_elements(records.resolved -> 'members') AS member))
        ) AS said
        """;

    private static readonly string FullNow = Full("claims");

    private static readonly string FullThen = Full("(SELECT id, document_id, fact, added_by FROM claims UNION ALL SELECT id, document_id, fact, added_by FROM claim_history) AS claims");

    /// <summary>The columns, from ordinal 0.</summary>
    public static string Of(RecordView view, Moment moment) => view != RecordView.Full ? Basic : moment.KnownAt is null ? FullNow : FullThen;
}
