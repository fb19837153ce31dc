using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Benchmarks.Corpus;

/// <summary>
/// Documents that were never written, as they are read: an endless series that is always the same. Matter n is an agreement, an event or
/// a figure that two states are in; a document reports six matters of its own and two of earlier documents, in the same words.
/// </summary>
internal static class SyntheticCorpus
{
    /// <summary>Matters that a document is the first to report: as many records come of it.</summary>
    public const int OwnMatters = 6;

    private const int OthersMatters = 2;

    /// <summary>So many that the number of pairs is no multiple of the three kinds of matters: each pair has all kinds.</summary>
    private static readonly string[] States =
        """
        AFG AGO ALB ARE ARG ARM AUS AUT AZE BEL BGD BGR BLR BOL BRA CAN CHE CHL CHN CIV CMR COD COL CUB CYP CZE
        DEU DNK DZA ECU EGY ESP EST ETH FIN FRA GBR GEO GHA GRC HRV HUN IDN IND IRL IRN IRQ ISL ISR ITA JOR JPN
        KAZ KEN KGZ KOR KWT LBN LKA LTU LVA MAR MEX MMR MNG MOZ MYS NGA NLD NOR NPL NZL OMN PAK PAN PER PHL POL
        PRT QAT ROU RUS SAU SEN SGP SRB SVK SWE THA TUN TUR TZA UGA UKR URY USA UZB VEN VNM ZAF ZWE
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static readonly Indicator[] Indicators = [Indicator.Trade, Indicator.Exports, Indicator.Imports, Indicator.Investment];

    private static readonly ActorCode[][] Pairs =
        [.. States.SelectMany((first, i) => States.Skip(i + 1).Select(second => new[] { new ActorCode(first), new ActorCode(second) }))];

    /// <summary>Documents of the series.</summary>
    /// <param name="from">How many to leave out.</param>
    /// <param name="count">How many.</param>
    public static IEnumerable<DocumentRead> Take(int from, int count) => Enumerable.Range(from, count).Select(Document);

    /// <summary>The two states of a matter.</summary>
    public static IReadOnlyList<ActorCode> Pair(int matter) => Pairs[matter % Pairs.Length];

    private static DocumentRead Document(int number)
    {
        var random = new Random(number);
        var matters = Enumerable.Range(number * OwnMatters, OwnMatters).Concat(
            Enumerable.Range(0, number == 0 ? 0 : OthersMatters).Select(_ => random.Next(number * OwnMatters)).Distinct());
        var (text, facts) = (new StringBuilder($"Report {number}\n\n"), new List<Fact>());
        foreach (var matter in matters)
            facts.Add(Fact(matter, text));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new DocumentRead
        {
            Document = new Document
            {
                Id = id,
                Title = $"Report {number}",
                Outlet = $"Gazette {number % 50}",
                Published = EdtfDate.Day(new DateOnly(2023, 1, 1).AddDays(random.Next(1000))),
                Language = "en",
                Format = DocumentFormat.Text,
                Text = text.ToString(),
            },
            FileName = $"report-{number}.txt",
            ExtractorVersion = "1",
            Facts = facts,
        };
    }

    private static Fact Fact(int matter, StringBuilder text)
    {
        var random = new Random(matter);
        var (pair, day) = (Pairs[matter % Pairs.Length], new DateOnly(1992, 1, 1).AddDays(random.Next(11_000)));
        var (date, name) = (EdtfDate.Day(day), $"{Vocabulary.Draw(random)} {Vocabulary.Draw(random)} {Vocabulary.Draw(random)}");
        switch (matter % 3)
        {
            case 0:
                return new AgreementFact { Evidence = [Sentence(text, $"On {date} {pair[0]} and {pair[1]} signed an agreement on {name}.")], Confidence = 0.9, Title = $"Agreement on {name}", Type = AgreementType.Agreement, Parties = pair, Signed = date, Status = AgreementStatus.Signed, Subjects = [Subject.Trade] };
            case 1:
                return new EventFact { Evidence = [Sentence(text, $"On {date} ministers of {pair[0]} and {pair[1]} met about {name}.")], Confidence = 0.9, Title = $"Meeting about {name}", Type = EventType.Meeting, Actors = pair, Date = date, Status = EventStatus.Held };
            default:
                var (indicator, millions) = (Indicators[matter / Pairs.Length % Indicators.Length], 100 + random.Next(90_000));
                var month = EdtfDate.Month(day.Year, day.Month);
                return new FigureFact { Evidence = [Sentence(text, $"In {month} {indicator} of {pair[0]} and {pair[1]} in {name} came to {millions} million dollars.")], Confidence = 0.9, Indicator = indicator, Value = millions * 1e6, Unit = "USD", Period = month, Between = pair, Status = FigureStatus.Actual };
        }
    }

    private static Evidence Sentence(StringBuilder text, FormattableString words)
    {
        var (start, sentence) = (text.Length, words.ToString(CultureInfo.InvariantCulture));
        text.Append(sentence).Append(' ');
        return new Evidence(start, start + sentence.Length, sentence);
    }
}
