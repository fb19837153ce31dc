using System.Collections.Frozen;
using System.Globalization;
using Relations.Extraction.Mentions.Terms;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Quantities;

/// <summary>The units of measurement of <c>units.tsv</c>, found by the longest form that stands at a place.</summary>
internal sealed class UnitCatalog
{
    private readonly FrozenDictionary<string, Form[]> _byFirstWord;

    private UnitCatalog(Dictionary<string, List<Form>> forms) =>
        _byFirstWord = forms.ToFrozenDictionary(f => f.Key, f => f.Value.OrderByDescending(form => form.Words.Length).ToArray(), StringComparer.Ordinal);

    /// <summary>The built-in units.</summary>
    public static UnitCatalog Load()
    {
        var forms = new Dictionary<string, List<Form>>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read("units.tsv"))
        {
            var unit = new Unit(row[0], double.Parse(row[1], CultureInfo.InvariantCulture));
            foreach (var words in row[2].Split('|').Select(form => form.Split(' ')))
            {
                if (!forms.TryGetValue(words[0], out var list))
                    forms[words[0]] = list = [];
                list.Add(new Form(words, unit));
            }
        }
        return new UnitCatalog(forms);
    }

    /// <summary>Every word that a form of a unit has, so that hyphenated words are divided there.</summary>
    public IEnumerable<string> Words => _byFirstWord.Values.SelectMany(forms => forms).SelectMany(form => form.Words).Where(word => word.Length > 1
        && char.IsLetter(word[0])).Distinct();

    /// <summary>True when a unit begins there.</summary>
    public bool IsUnit(SentenceTerms terms, int at) => TryFind(terms, at, out _, out _);

    /// <summary>The unit that begins there, and the term after it.</summary>
    public bool TryFind(SentenceTerms terms, int at, out Unit unit, out int end)
    {
        (unit, end) = (default, at);
        if (!_byFirstWord.TryGetValue(terms[at].Norm, out var forms))
            return false;
        foreach (var form in forms)
        {
            if (!form.StandsAt(terms, at, out var after))
                continue;
            (unit, end) = (form.Unit, after);
            return true;
        }
        return false;
    }

    /// <summary>The unit that letters glued to digits mean ("20km"), with what follows at a term ("20km/h", "1.2deg C"), and the term after it.</summary>
    public bool TryFind(string letters, SentenceTerms terms, int at, out Unit unit, out int end)
    {
        (unit, end) = (default, at);
        if (!_byFirstWord.TryGetValue(letters, out var forms))
            return false;
        foreach (var form in forms)
        {
            if (!form.GoesOnAt(terms, at))
                continue;
            (unit, end) = (form.Unit, at + form.Words.Length - 1);
            return true;
        }
        return false;
    }

    private sealed record Form(string[] Words, Unit Unit)
    {
        public bool StandsAt(SentenceTerms terms, int at, out int end)
        {
            end = at;
            foreach (var word in Words)
            {
                if (end > at && terms[end].Is('-') && word != "-")
                    end++;
                if (!terms[end].Is(word))
                    return false;
                end++;
            }
            return Words.Length > 1 || ((terms[at].Length > 2 || IsAbbreviation(terms, at)) && !IsName(terms, at));
        }

        /// <summary>"BP", "three PC", "the 2006 cup": basis points and percent are written in small letters, cups are of something.</summary>
        private static bool IsName(SentenceTerms terms, int at) => terms[at].Norm switch
        {
            "bp" or "pc" => terms[at].IsCapitalised,
            "cup" => terms[at].IsCapitalised || !(terms[at + 1].Is("of") || at + 1 >= terms.Count),
            _ => false,
        };

        /// <summary>True where all words but the first stand at a term.</summary>
        public bool GoesOnAt(SentenceTerms terms, int at)
        {
            for (var word = 1; word < Words.Length; word++)
            {
                if (!terms[at + word - 1].Is(Words[word]))
                    return false;
            }
            return true;
        }

        /// <summary>"m", "g", "t" and the like count only right after digits, "ha", "mt", "km" after any number.</summary>
        private static bool IsAbbreviation(SentenceTerms terms, int at) =>
            terms[at].Kind != TokenKind.Word || terms[at].Length > 1 || terms[at - 1].Kind == TokenKind.Number;
    }
}

/// <summary>A unit: its base unit and what one of it is in the base unit.</summary>
internal readonly record struct Unit(string Base, double Factor);
