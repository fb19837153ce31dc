using Npgsql;
using NpgsqlTypes;
using Relations.Query.Search;

namespace Relations.Query.Recording;

/// <summary>The words of names, with their sounds, which search looks for other spellings in.</summary>
internal static class NameWords
{
    /// <summary>Adds the words of names that are not there yet, in an order that all share: none waits for another in a circle.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, IEnumerable<string> names, CancellationToken cancellation)
    {
        var added = names.SelectMany(TextWords.Of).Select(word => word.Text).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (added.Length == 0)
            return;
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO name_words (word, sound)
            SELECT word, sound FROM unnest($1, $2) AS added (word, sound) WHERE NOT EXISTS (SELECT FROM name_words WHERE name_words.word = added.word)
            ON CONFLICT DO NOTHING
            """, connection);
        command.Parameters.Add(new() { Value = added, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = added.Select(SoundKey.Of).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
