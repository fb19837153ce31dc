using Npgsql;
using NpgsqlTypes;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.Query.Storage;

namespace Relations.Query.Search;

/// <summary>What records know of names: the forms of each, and the words in them by spelling and by sound.</summary>
internal sealed class KnownNames(NpgsqlDataSource source, SpellingIndex spelling)
{
    /// <summary>Looks for forms that have one of the wanted as a name; words of all names that are heard like the wanted ones.</summary>
    public const string Alike =
        """
        SELECT wanted.form, records.kind, records.message, NULL
        FROM unnest($1::text[]) AS wanted (form) JOIN records ON records.facets @> ARRAY['name:' || wanted.form]
        UNION ALL
        SELECT wanted.word, NULL, NULL, name_words.word
        FROM unnest($2::text[], $3::text[]) AS wanted (word, sound) JOIN name_words ON name_words.sound = wanted.sound AND name_words.word <> wanted.word
        """;

    private const string Similar =
        """
        SELECT wanted.word, near.word FROM unnest($1::text[]) AS wanted (word) CROSS JOIN LATERAL (
            SELECT name_words.word FROM name_words
            WHERE name_words.word % wanted.word AND name_words.word <> wanted.word
            ORDER BY similarity(name_words.word, wanted.word) DESC, name_words.word LIMIT 3) AS near
        """;

    /// <summary>A name that records share more often than this is none in particular.</summary>
    private const int MostRecords = 3;

    /// <summary>Other forms of names: <paramref name="names"/> in lower case, each with the forms that its records know.</summary>
    /// <param name="names">Names, of one word or several.</param>
    /// <param name="words">Single words, of which those are given that are heard alike.</param>
    /// <param name="cancellation">Stops the statement.</param>
    public async Task<ILookup<string, WordForm>> AlikeAsync(string[] names, string[] words, CancellationToken cancellation)
    {
        var heard = words.Select(word => (Word: word, Sound: SoundKey.Of(word))).Where(word => word.Sound is not null).ToList();
        await using var command = source.CreateCommand(Alike);
        command.Parameters.Add(Texts(names));
        command.Parameters.Add(Texts([.. heard.Select(word => word.Word)]));
        command.Parameters.Add(Texts([.. heard.Select(word => word.Sound!)]));
        var records = new List<(string Name, IEnumerable<string> Forms)>();
        var found = new List<(string Wanted, WordForm Form)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var wanted = reader.GetString(0);
            if (!reader.IsDBNull(1))
                records.Add((wanted, RecordNames.Of((FactKind)reader.GetInt16(1), reader.GetFieldValue<byte[]>(2))));
            else if (SoundKey.AreAlike(wanted, reader.GetString(3)))
                found.Add((wanted, new WordForm(reader.GetString(3), FormOrigin.Sound)));
        }
        var named =
            from name in records.GroupBy(record => record.Name)
            where name.Count() <= MostRecords
            from form in name.SelectMany(record => record.Forms).SelectMany(form => OtherForms(name.Key, form))
            select (Wanted: name.Key, Form: new WordForm(form, FormOrigin.Name));
        return named.Concat(found)
            .DistinctBy(each => (each.Wanted, SortText.Of(each.Form.Text)))
            .ToLookup(each => each.Wanted, each => each.Form);
    }

    /// <summary>Words of names that are spelled like some words; none where the database cannot tell (see <see cref="SpellingIndex"/>).</summary>
    public async Task<ILookup<string, WordForm>> SimilarAsync(string[] words, CancellationToken cancellation)
    {
        var found = new List<(string Wanted, WordForm Form)>();
        if (spelling.IsAvailable)
        {
            await using var command = source.CreateCommand(Similar);
            command.Parameters.Add(Texts(words));
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                found.Add((reader.GetString(0), new WordForm(reader.GetString(1), FormOrigin.Spelling)));
        }
        return found.ToLookup(each => each.Wanted, each => each.Form);
    }

    /// <summary>What a form of a name adds to another: nothing where it has all its words; of its words those that are heard like a single one, else all.</summary>
    private static List<string> OtherForms(string name, string form)
    {
        var known = TextWords.Of(name).Select(word => word.Text).ToList();
        var words = TextWords.Of(form).Select(word => word.Text).ToList();
        if (known.All(words.Contains))
            return [];
        var alike = known.Count == 1 ? form.Split(' ').Where(word => SoundKey.AreAlike(name, word.ToLowerInvariant())).ToList() : [];
        return alike.Count > 0 ? alike : [form];
    }

    private static NpgsqlParameter Texts(string[] texts) => new() { Value = texts, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };
}
