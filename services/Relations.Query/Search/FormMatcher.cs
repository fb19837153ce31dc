namespace Relations.Query.Search;

/// <summary>A form found in a text.</summary>
/// <param name="Form">The form.</param>
/// <param name="Part">Which part of the query it is a form of.</param>
/// <param name="Start">Its first character, in code points.</param>
/// <param name="End">One past its last, in code points.</param>
/// <param name="Unit">Its first character, in UTF-16 units.</param>
internal readonly record struct FoundForm(WordForm Form, int Part, int Start, int End, int Unit);

/// <summary>Finds the forms of a query in texts, by the stems that the database searches by.</summary>
internal sealed class FormMatcher
{
    private readonly IReadOnlyDictionary<string, string?> stems;
    private readonly HashSet<WordStart> starts;
    private readonly ILookup<string, (WordForm Form, int Part, IReadOnlyList<string?> Stems)> byFirst;

    /// <summary>Makes a matcher.</summary>
    /// <param name="parts">The parts of a query, each in its forms.</param>
    /// <param name="stems">Stems of the words of forms and texts; null for words that are not searched.</param>
    public FormMatcher(IEnumerable<IReadOnlyList<WordForm>> parts, IReadOnlyDictionary<string, string?> stems)
    {
        this.stems = stems;
        var forms = parts.SelectMany((part, number) => part.Select(form => (Form: form, Part: number))).ToList();
        starts = Starts(forms.Select(form => form.Form));
        byFirst = forms
            .Select(form => (form.Form, form.Part, Stems: (IReadOnlyList<string?>)[.. form.Form.Words.Select(Stem).SkipWhile(stem => stem is null)]))
            .Where(form => form.Stems.Count > 0)
            .ToLookup(form => form.Stems[0]!);
    }

    /// <summary>How the words of forms begin: no other word of a text can be of their stems.</summary>
    public static HashSet<WordStart> Starts(IEnumerable<WordForm> forms) => [.. forms.SelectMany(form => form.Words).Select(word => new WordStart(word))];

    /// <summary>Where the forms stand in a text, in its order.</summary>
    public List<FoundForm> Find(string text)
    {
        var words = TextWords.Of(text, starts.Contains).ToList();
        var found = new List<FoundForm>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Stem(words[i].Text) is not { } stem)
                continue;
            foreach (var (form, part, wanted) in byFirst[stem])
            {
                if (EndOf(words, i, wanted) is { } end)
                    found.Add(new FoundForm(form, part, words[i].Start, end, words[i].Unit));
            }
        }
        return found;
    }

    /// <summary>The end of a form that begins with a word, if all of it follows there. Words that are not searched stand for any.</summary>
    private int? EndOf(List<TextWord> words, int first, IReadOnlyList<string?> wanted)
    {
        var (at, end) = (first, words[first].End);
        for (var i = 1; i < wanted.Count; i++)
        {
            if (wanted[i] is not { } stem)
                continue;
            while (at < words.Count && words[at].Ordinal < words[first].Ordinal + i)
                at++;
            if (at == words.Count || words[at].Ordinal != words[first].Ordinal + i || Stem(words[at].Text) != stem)
                return null;
            end = words[at].End;
        }
        return end;
    }

    private string? Stem(string word) => stems.GetValueOrDefault(word);
}
