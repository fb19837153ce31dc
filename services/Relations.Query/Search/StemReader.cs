using Npgsql;
using NpgsqlTypes;
using Relations.Query.Storage;

namespace Relations.Query.Search;

/// <summary>Reads the stems of words from the database, which searches by them.</summary>
internal sealed class StemReader(NpgsqlDataSource source)
{
    /// <summary>A matcher of the forms of a plan in some texts.</summary>
    public async Task<FormMatcher> MatcherAsync(SearchPlan plan, IEnumerable<string> texts, CancellationToken cancellation)
    {
        IReadOnlyList<WordForm>[] parts = [.. plan.Wanted.SelectMany(Parts)];
        var forms = parts.SelectMany(part => part).ToList();
        var starts = FormMatcher.Starts(forms);
        var words = texts.SelectMany(text => TextWords.Of(text, starts.Contains)).Select(word => word.Text).Concat(forms.SelectMany(form => form.Words));
        return new FormMatcher(parts, await StemsAsync([.. words.Distinct()], cancellation));
    }

    /// <summary>Each term by itself, as the terms of a name need not stand together; other forms go with the first.</summary>
    private static IEnumerable<IReadOnlyList<WordForm>> Parts(SearchUnit unit) =>
        unit.Terms.Select((term, i) => (IReadOnlyList<WordForm>)[new WordForm(term.Text, FormOrigin.Typed), .. i == 0 ? unit.Others : []]);

    private async Task<Dictionary<string, string?>> StemsAsync(string[] words, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand($"SELECT word, (ts_lexize('{RelationsContext.SearchConfiguration}_stem', word))[1] FROM unnest($1) AS word");
        command.Parameters.Add(new() { Value = words, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        var stems = new Dictionary<string, string?>(words.Length, StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            stems[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetString(1);
        return stems;
    }
}
