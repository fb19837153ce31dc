using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>The rules by which values are chosen. Ranks: what comes first has the smallest.</summary>
internal static class Choices
{
    private const int LongTitle = 15;

    /// <summary>The finest date; of equally fine ones that with which most documents are compatible.</summary>
    public static EdtfDate? Date(this FieldChooser choose, string name, Func<Claim, EdtfDate?> read)
    {
        return choose.One(name, "not approximate, then finest date, then most sources", read, value =>
        [
            value.Value.IsApproximate ? 1 : 0,
            value.Value.Latest.DayNumber - value.Value.Earliest.DayNumber,
            -choose.Documents(choose.Claims.Where(claim => read(claim)?.Overlaps(value.Value) == true)),
        ]);
    }

    /// <summary>
    /// The title with most telling words besides the names of the parties, sentences excepted; then with most others, then that of most
    /// documents, then the shortest.
    /// </summary>
    public static string Title(this FieldChooser choose, Func<Claim, string> read, IReadOnlyList<ActorCode> parties) =>
        choose.One("title", "a name rather than a sentence, then most telling words, then most words, then most sources, then shortest", read, value =>
        {
            var words = TitleWords.Of(value.Value, parties);
            return [Folding.Words(value.Value).Count > LongTitle ? 1 : 0, -words.Telling.Count, -words.Common.Count, -value.Documents, value.Value.Length];
        })!;

    /// <summary>The name of a person, place or institution: the one with most letters, then of most documents.</summary>
    public static string Name(this FieldChooser choose, string name, Func<Claim, string> read) =>
        choose.One(name, "fullest name, then most sources, then longest", read, value =>
            [-Folding.Words(value.Value).Count(word => word.Length > 1), -value.Documents, -value.Value.Length])!;

    /// <summary>The value of most documents.</summary>
    public static T? Most<T>(this FieldChooser choose, string name, Func<Claim, T?> read) => choose.One(name, "most sources", read, value => [-value.Documents]);

    /// <summary>The type that says most: "agreement" and other give way; then that of most documents.</summary>
    public static AgreementType Type(this FieldChooser choose) =>
        choose.One("type", "most definite, then most sources", claim => (AgreementType?)((AgreementFact)claim.Fact).Type, value =>
            [value.Value switch { AgreementType.Other => 2, AgreementType.Agreement => 1, _ => 0 }, -value.Documents])!.Value;

    /// <summary>The number of most documents within rounding, then the one given with most digits.</summary>
    public static double? Number(this FieldChooser choose, string name, Func<Claim, double?> read) =>
        choose.One(name, "most sources within rounding, then most digits", read, value =>
        [
            -choose.Documents(choose.Claims.Where(claim => read(claim) is { } other && Rounding.Equal(other, value.Value))),
            -Rounding.Digits(value.Value!.Value),
        ]);

    /// <summary>
    /// The number that most documents give within rounding which name its reporter: those that name nobody do not outvote them. Then as
    /// <see cref="Number"/>.
    /// </summary>
    public static double? Reported(this FieldChooser choose, string name, Func<Claim, double?> read, Func<Claim, bool> names) =>
        choose.One(name, "most sources that name the reporter, then most sources within rounding, then most digits", read, value =>
        [
            -choose.Documents(choose.Claims.Where(claim => names(claim) && read(claim) is { } other && Rounding.Equal(other, value.Value))),
            -choose.Documents(choose.Claims.Where(claim => read(claim) is { } other && Rounding.Equal(other, value.Value))),
            -Rounding.Digits(value.Value!.Value),
        ]);

    /// <summary>The amount of most documents within rounding, then the one given with most digits.</summary>
    public static Money? Amount(this FieldChooser choose, string name, Func<Claim, Money?> read) =>
        choose.One(name, "most sources within rounding, then most digits", read, value =>
        [
            -choose.Documents(choose.Claims.Where(claim =>
                read(claim) is { } other && other.Currency == value.Value.Currency && Rounding.Equal(other.Value, value.Value.Value))),
            -Rounding.Digits(value.Value.Value),
        ]);

    /// <summary>Text of most documents, then the longer one.</summary>
    public static string? Text(this FieldChooser choose, string name, Func<Claim, string?> read) =>
        choose.One(name, "most sources, then longest", read, value => [-value.Documents, -value.Value.Length]);

    /// <summary>Codes that any source names, sorted.</summary>
    public static IReadOnlyList<ActorCode> Codes(this FieldChooser choose, string name, Func<Claim, IEnumerable<ActorCode>> read) =>
        choose.Union(name, read, codes => codes.Distinct().Order());

    /// <summary>Names that any source gives; of spellings of one name, that of most claims, then the longer one.</summary>
    public static IReadOnlyList<string> People(this FieldChooser choose, string name, Func<Claim, IEnumerable<string>> read) =>
        choose.Union(name, read, SpellingsOnce);

    /// <summary>Every form of a name, sorted.</summary>
    public static IReadOnlyList<string> Variants(this FieldChooser choose, Func<Claim, IEnumerable<string>> read) =>
        choose.Union("variants", read, names => names.Distinct().Order(StringComparer.Ordinal));

    /// <summary>The highest confidence of the claims.</summary>
    public static double Confidence(this FieldChooser choose) => choose.Claims.Max(claim => claim.Fact.Confidence);

    private static List<string> SpellingsOnce(IEnumerable<string> names)
    {
        var kept = new List<string>();
        var byUse = names
            .GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(name => PersonName.Of(name.Key).IsFull)
            .ThenByDescending(name => name.Count())
            .ThenByDescending(name => name.Key.Length)
            .ThenBy(name => name.Key, StringComparer.Ordinal);
        foreach (var name in byUse)
        {
            if (!kept.Exists(other => SamePerson(PersonName.Of(other), PersonName.Of(name.Key))))
                kept.Add(name.Key);
        }
        return [.. kept.Order(StringComparer.Ordinal)];
    }

    private static bool SamePerson(PersonName a, PersonName b) =>
        Spelling.Near(a.Family, b.Family)
        && (a.Given.Length == 0 || b.Given.Length == 0 || (a.IsFull && b.IsFull ? Spelling.Near(a.Given, b.Given) : a.Given[0] == b.Given[0]));
}
