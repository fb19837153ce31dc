using System.Collections.Frozen;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Claims.Grammar;

/// <summary>The closed classes and the verbs of news prose, from <c>function-words.tsv</c> and <c>verbs.tsv</c>.</summary>
internal sealed class WordForms
{
    private readonly FrozenDictionary<string, Lexeme> _forms;

    private WordForms(FrozenDictionary<string, Lexeme> forms) => _forms = forms;

    /// <summary>Reads the tables.</summary>
    public static WordForms Load()
    {
        var forms = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read("verbs.tsv"))
            AddVerb(forms, row);
        foreach (var row in ResourceTable.Read("function-words.tsv"))
        {
            var classes = row[1].Split(' ').Aggregate(WordClass.None, (all, name) => all | Enum.Parse<WordClass>(name, ignoreCase: true));
            forms[row[0]] = new Lexeme(row.Length > 2 ? row[2] : row[0], classes);
        }
        return new WordForms(forms.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Every form.</summary>
    public IReadOnlyDictionary<string, Lexeme> All => _forms;

    /// <summary>The form, or null for a word of the open classes that is no verb of the table.</summary>
    public Lexeme? Find(string norm) => _forms.GetValueOrDefault(norm);

    private static void AddVerb(Dictionary<string, Lexeme> forms, string[] row)
    {
        var lemma = row[0];
        var past = Column(row, 1) ?? Inflection.Past(lemma);
        var participle = Column(row, 2) ?? past;
        var notes = Column(row, 3) ?? "";
        var noun = notes.Contains("noun", StringComparison.Ordinal) ? WordClass.MaybeNoun : WordClass.None;
        var speech = notes.Contains("speech", StringComparison.Ordinal) ? WordClass.Speech : WordClass.None;
        noun |= speech;
        var intransitive = notes.Contains("intransitive", StringComparison.Ordinal) ? WordClass.Intransitive : WordClass.None;
        Add(forms, lemma, lemma, WordClass.VerbBase | noun);
        Add(forms, Inflection.Third(lemma), lemma, WordClass.VerbThird | noun);
        foreach (var form in past.Split('|'))
            Add(forms, form, lemma, WordClass.VerbPast | intransitive | speech);
        foreach (var form in participle.Split('|'))
            Add(forms, form, lemma, WordClass.VerbParticiple | intransitive);
        Add(forms, Inflection.Ing(lemma, past.Split('|')[0]), lemma, WordClass.VerbIng | intransitive | speech);
    }

    private static void Add(Dictionary<string, Lexeme> forms, string form, string lemma, WordClass classes) =>
        forms[form] = forms.TryGetValue(form, out var known) ? known with { Classes = known.Classes | classes } : new Lexeme(lemma, classes);

    private static string? Column(string[] row, int index) => row.Length > index && row[index] is not ("" or "-") ? row[index] : null;
}
