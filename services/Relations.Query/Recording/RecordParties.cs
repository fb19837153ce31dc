using Npgsql;
using NpgsqlTypes;
using Relations.Domain.Resolution;
using Relations.Query.Storage;

namespace Relations.Query.Recording;

/// <summary>Keeps <see cref="RecordPartyRow"/>s beside the records.</summary>
internal static class RecordParties
{
    /// <summary>The rows of a record.</summary>
    public static IEnumerable<RecordPartyRow> Of(Record record)
    {
        if (!RecordPartyRow.Kinds.Contains(record.Kind))
            return [];
        var traits = RecordTraits.Of(record.Fact);
        var (id, bounds) = (HexId.Number(record.Id), DateBounds.Of(traits.Date));
        return Keys([.. traits.Facets.Where(Facet.IsParty).Select(Facet.PartyOf).Distinct().Order(StringComparer.Ordinal)])
            .Select(key => new RecordPartyRow { Key = key, Kind = record.Kind, DateFrom = bounds.From, DateTo = bounds.To, Id = id });
    }

    /// <summary>Takes out the rows of records as they were.</summary>
    public static async Task RemoveAsync(NpgsqlConnection connection, IEnumerable<Record> records, CancellationToken cancellation)
    {
        var rows = records.SelectMany(Of).ToList();
        if (rows.Count == 0)
            return;
        await using var command = new NpgsqlCommand(
            """
            DELETE FROM record_parties USING unnest($1, $2, $3, $4, $5) AS old (key, kind, date_from, date_to, id)
            WHERE (record_parties.key, record_parties.kind, record_parties.date_from, record_parties.date_to, record_parties.id) = (old.key, old.kind, old.date_from, old.date_to, old.id)
            """, connection);
        Add(rows.Select(row => row.Key).ToArray(), NpgsqlDbType.Text);
        Add(rows.Select(row => (short)row.Kind).ToArray(), NpgsqlDbType.Smallint);
        Add(rows.Select(row => row.DateFrom).ToArray(), NpgsqlDbType.Date);
        Add(rows.Select(row => row.DateTo).ToArray(), NpgsqlDbType.Date);
        Add(rows.Select(row => row.Id).ToArray(), NpgsqlDbType.Uuid);
        await command.ExecuteNonQueryAsync(cancellation);

        void Add(Array values, NpgsqlDbType type) => command.Parameters.Add(new() { Value = values, NpgsqlDbType = NpgsqlDbType.Array | type });
    }

    private static IEnumerable<string> Keys(IReadOnlyList<string> parties)
    {
        var together = parties.Count > RecordPartyRow.MostInPairs
            ? parties.Select(RecordPartyRow.OfMany)
            : parties.SelectMany((one, i) => parties.Skip(i + 1).Select(other => RecordPartyRow.Of(one, other)));
        return parties.Select(party => RecordPartyRow.Of(party)).Concat(together);
    }
}
