using System.Collections.Frozen;
using System.Globalization;
using Relations.Extraction.Resources;
using Relations.Extraction.Sentences;

namespace Relations.Extraction.Mentions.Terms;

/// <summary>The words of dates and numbers, from <c>date-words.tsv</c> and <c>number-words.tsv</c>.</summary>
internal sealed class Lexicon
{
    private readonly FrozenDictionary<string, Lexeme> _words;
    private readonly FrozenDictionary<string, Lexeme>.AlternateLookup<ReadOnlySpan<char>> _spans;

    private Lexicon(Dictionary<string, Lexeme> words)
    {
        _words = words.ToFrozenDictionary(StringComparer.Ordinal);
        _spans = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The built-in words, and those of units, so that "six-mile" is divided.</summary>
    public static Lexicon Load(IEnumerable<string> unitWords)
    {
        var words = new Dictionary<string, Lexeme>(StringComparer.Ordinal);
        foreach (var row in ResourceTable.Read("date-words.tsv"))
            Add(words, row[0], lexeme => WithDateWord(lexeme, row[1], row.Length > 2 ? row[2] : ""));
        foreach (var (word, kind, value) in NumberWordTable.Read())
            Add(words, word, lexeme => WithNumberWord(lexeme, kind, value));
        foreach (var word in Dates.Holidays.FirstWords)
            Add(words, word, lexeme => lexeme with { StartsDate = true, StartsHoliday = true });
        foreach (var word in unitWords)
            Add(words, word, lexeme => lexeme with { IsUnitWord = true });
        foreach (var lexeme in words.Values.ToList())
            words[lexeme.Text] = lexeme with { StartsDate = lexeme.StartsDate || IsOfCalendar(lexeme), Signs = SignsOf(lexeme) };
        return new Lexicon(words);
    }

    /// <summary>Every word.</summary>
    public IEnumerable<string> Words => _words.Keys;

    /// <summary>What known words mean; null for those of other tables.</summary>
    public WordFacts<Lexeme?> Of(KnownWords known) => new(known, Find, null);

    /// <summary>What a word means, or null.</summary>
    public Lexeme? Find(string norm) => _words.GetValueOrDefault(norm);

    /// <summary>What a word means, or null.</summary>
    public Lexeme? Find(ReadOnlySpan<char> norm) => _spans.TryGetValue(norm, out var lexeme) ? lexeme : null;

    private static void Add(Dictionary<string, Lexeme> words, string word, Func<Lexeme, Lexeme> with) =>
        words[word] = with(words.TryGetValue(word, out var known) ? known : new Lexeme(word));

    private static Lexeme WithDateWord(Lexeme lexeme, string kind, string value) => kind switch
    {
        "month" => lexeme with { Month = Integer(value) },
        "month-short" => lexeme with { Month = Integer(value), IsShort = true },
        "weekday" => lexeme with { Weekday = Integer(value) },
        "weekday-short" => lexeme with { Weekday = Integer(value), IsShort = true },
        "weekdays" => lexeme with { Weekdays = Integer(value) },
        "season" => lexeme with { Season = Integer(value) },
        "unit" => lexeme with { Unit = Enum.Parse<DateUnit>(value, ignoreCase: true) },
        "deixis" => lexeme with { Deixis = Enum.Parse<Deixis>(value, ignoreCase: true) },
        "part" => lexeme with { Part = Enum.Parse<PeriodPart>(value, ignoreCase: true) },
        "day" => lexeme with { DaysFromToday = Integer(value) },
        "era" => lexeme with { Era = value == "bc" ? Era.BeforeChrist : Era.AnnoDomini },
        "before" => lexeme with { IntroducesDate = true },
        "start" => lexeme with { StartsDate = true },
        "identifier" => lexeme with { IntroducesIdentifier = true },
        _ => throw new InvalidOperationException($"date-words.tsv: unknown kind '{kind}'."),
    };

    private static Lexeme WithNumberWord(Lexeme lexeme, string kind, double value) => kind switch
    {
        "cardinal" or "tens" => lexeme with { Cardinal = (int)value },
        "ordinal" => lexeme with { Ordinal = (int)value },
        "decade" => lexeme with { Decade = (int)value },
        "multiplier" => lexeme with { Multiplier = value },
        "fraction" => lexeme with { Fraction = value },
        _ => throw new InvalidOperationException($"number-words.tsv: unknown kind '{kind}'."),
    };

    private static bool IsOfCalendar(Lexeme lexeme) =>
        lexeme.Month > 0 || lexeme.Weekday > 0 || lexeme.Season > 0 || lexeme.Unit != DateUnit.None || lexeme.Deixis != Deixis.None
        || lexeme.Part != PeriodPart.None || lexeme.DaysFromToday is not null || lexeme.Era != Era.None || lexeme.Cardinal is not null
        || lexeme.Ordinal > 0 || lexeme.Decade > 0;

    /// <summary>The words that only introduce a date, as "in" and "the" do, are no sign of one.</summary>
    private static TermSigns SignsOf(Lexeme lexeme) =>
        (IsOfCalendar(lexeme) || (lexeme.StartsDate && !lexeme.IntroducesDate) ? TermSigns.Date : TermSigns.None)
        | (lexeme.Cardinal is not null || lexeme.Ordinal > 0 || lexeme.Multiplier > 0 || lexeme.Fraction > 0 ? TermSigns.Quantity : TermSigns.None);

    private static int Integer(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
