using NpgsqlTypes;
using Relations.Query.Paging;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Which corrections a request asks for.</summary>
internal static class CorrectionFilter
{
    /// <summary>The rows of <c>corrections</c>.</summary>
    public static RowFilter Read(ListCorrectionsRequest request, RequestCheck check)
    {
        var rows = new RowFilter();
        rows.AnyOf([.. request.CorrectionKinds.Select((kind, i) => Facet.Action(Given(check, $"correction_kinds[{i}]", kind).ToString()))]);
        rows.AllOf(check.Exactly("author", request.Author, Facet.Author));
        if (request.Document.Length > 0)
        {
            check.Require(HexId.TryBytes(request.Document, out _), "document", "The id of a document: the 64 hexadecimal digits of the SHA-256 of its bytes.");
            rows.AllOf([Facet.Document(request.Document.ToLowerInvariant())]);
        }
        if (request.States.Count > 0)
        {
            var states = request.States.Select((state, i) => (short)Given(check, $"states[{i}]", state)).ToArray();
            rows.Where($"state = ANY ({rows.Parameter(states, NpgsqlDbType.Array | NpgsqlDbType.Smallint)})");
        }
        if (request.Record.Length > 0)
            On(rows, request.Record, check);
        return rows;
    }

    /// <summary>Those made on a record, or on one that went into it.</summary>
    private static void On(RowFilter rows, string record, RequestCheck check)
    {
        check.Require(HexId.TryNumber(record, out var id), "record", "The id of a record: 32 hexadecimal digits.");
        var number = rows.Parameter(id, NpgsqlDbType.Uuid);
        rows.Where(
            $"""
            facets && ARRAY(
                SELECT 'record:' || replace(id::text, '-', '') FROM (
                    SELECT {number} AS id UNION SELECT "into" FROM redirects WHERE id = {number}
                    UNION SELECT id FROM redirects WHERE "into" = coalesce((SELECT "into" FROM redirects WHERE id = {number}), {number})
                ) AS known)
            """);
    }

    private static T Given<T>(RequestCheck check, string field, T value)
        where T : struct, Enum
    {
        check.Require(Enum.IsDefined(value) && !EqualityComparer<T>.Default.Equals(value, default), field, $"A value of {typeof(T).Name} other than unspecified.");
        return value;
    }
}
