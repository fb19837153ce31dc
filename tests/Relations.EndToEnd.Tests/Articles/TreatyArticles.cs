using System.Globalization;
using System.Text;

namespace Relations.EndToEnd.Tests.Articles;

/// <summary>Makes any number of short articles whose facts are known: two articles, of two newspapers, for each agreement.</summary>
internal static class TreatyArticles
{
    private static readonly State[] States =
    [
        new("CHL", "Chile", "Santiago"), new("PER", "Peru", "Lima"), new("KEN", "Kenya", "Nairobi"), new("FIN", "Finland", "Helsinki"),
        new("EST", "Estonia", "Tallinn"), new("THA", "Thailand", "Bangkok"), new("GHA", "Ghana", "Accra"), new("POL", "Poland", "Warsaw"),
    ];

    private static readonly string[] Subjects = ["water", "trade", "border security", "tourism", "rail transport", "fisheries", "culture"];

    /// <summary>The first <paramref name="count"/> articles; always the same ones.</summary>
    public static IReadOnlyList<Article> Make(int count) => [.. Enumerable.Range(0, count).Select(ArticleOf)];

    /// <summary>Writes articles into a folder.</summary>
    public static void WriteTo(string folder, IEnumerable<Article> articles)
    {
        Directory.CreateDirectory(folder);
        foreach (var article in articles)
            File.WriteAllBytes(Path.Combine(folder, article.FileName), article.Bytes);
    }

    private static Article ArticleOf(int number)
    {
        var treaty = number / 2;
        var host = States[treaty % States.Length];
        var guest = States[(treaty + 1 + (treaty / States.Length % (States.Length - 1))) % States.Length];
        // Days far enough apart that no two agreements could be taken for one.
        var day = new DateOnly(1975, 1, 6).AddDays(treaty * 61);
        var subject = Subjects[treaty % Subjects.Length];
        var text = number % 2 == 0 ? Cable(host, guest, day, subject) : Report(host, guest, day, subject);
        return new Article($"article-{number:D4}.txt", Encoding.UTF8.GetBytes(text), Article.KeyOf([host.Code, guest.Code], $"{day:yyyy-MM-dd}"));
    }

    private static string Cable(State host, State guest, DateOnly day, string subject) => $"""
        {host.Name} and {guest.Name}: a question of {subject}

        {host.Capital.ToUpperInvariant()}, {Long(day)} (Harbour Wire) -- {host.Name} and {guest.Name} signed an agreement on {subject} in {host.Capital} on {Long(day)}.

        Officials of both sides called the text balanced. It had been prepared by experts over many months, and neither side expected quick results from it.
        """;

    private static string Report(State host, State guest, DateOnly day, string subject) => $"""
        What the new rules on {subject} change
        By Clara Hollis
        Published: {Long(day.AddDays(9))}
        The Meridian Post

        On {Long(day)}, {guest.Name} and {host.Name} signed an agreement on {subject} in {host.Capital}. Readers have asked what follows from it.

        For people near the coast, little will be felt at first. Merchants in {guest.Capital} hope for shorter queues, and they may have to be patient.
        """;

    private static string Long(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private sealed record State(string Code, string Name, string Capital);
}
