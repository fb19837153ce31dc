using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Benchmarks.Corpus;

/// <summary>Readings of documents that were never written: each of a pair of states, with agreements, events and figures whose quotes are where they say.</summary>
internal static class SyntheticReadings
{
    private static readonly string[] States =
        ["ARG", "AUS", "BRA", "CAN", "CHN", "DEU", "EGY", "ESP", "FRA", "GBR", "IDN", "IND", "ITA", "JPN", "KAZ", "KEN", "KOR", "MEX", "NGA", "NOR", "POL", "RUS", "SAU", "SWE", "TUR", "UKR", "USA", "VNM", "ZAF"];

    /// <summary>The first <paramref name="count"/> of an endless series that is always the same.</summary>
    public static IEnumerable<DocumentRead> Take(int count) => Enumerable.Range(0, count).Select(Make);

    private static DocumentRead Make(int number)
    {
        var random = new Random(number);
        var first = random.Next(States.Length);
        var second = (first + 1 + random.Next(States.Length - 1)) % States.Length;
        ActorCode[] pair = [.. new[] { States[first], States[second] }.Order(StringComparer.Ordinal).Select(code => new ActorCode(code))];
        var day = new DateOnly(1992, 1, 1).AddDays(random.Next(11_000));
        var text = new StringBuilder($"Report {number} on {pair[0]} and {pair[1]}\n\n");
        var facts = new List<Fact>();
        for (var i = 0; i < 8; i++)
        {
            var date = EdtfDate.Day(day.AddDays(random.Next(365)));
            var evidence = Sentence(text, string.Create(CultureInfo.InvariantCulture, $"On {date} {pair[0]} and {pair[1]} dealt with matter {number % 997}-{i} in the usual way, as reported. "));
            facts.Add((i % 3) switch
            {
                0 => new AgreementFact { Evidence = [evidence], Confidence = 0.9, Title = $"Agreement on matter {number % 997}-{i}", Type = AgreementType.Agreement, Parties = pair, Signed = date, Status = AgreementStatus.Signed, Subjects = [Subject.Trade] },
                1 => new EventFact { Evidence = [evidence], Confidence = 0.9, Title = $"Meeting on matter {number % 997}-{i}", Type = EventType.Meeting, Actors = pair, Date = date, Status = EventStatus.Held },
                _ => new FigureFact { Evidence = [evidence], Confidence = 0.9, Indicator = Indicator.Trade, Value = 1e9 + random.Next(1000) * 1e7, Unit = "USD", Period = EdtfDate.Year(date.Earliest.Year), Between = pair, Status = FigureStatus.Actual },
            });
        }
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return new DocumentRead
        {
            Document = new Document { Id = id, Title = $"Report {number}", Outlet = "Synthetic", Published = EdtfDate.Day(day.AddDays(400)), Language = "en", Format = DocumentFormat.Text, Text = text.ToString() },
            FileName = $"report-{number}.txt",
            ExtractorVersion = "1",
            Facts = facts,
        };
    }

    private static Evidence Sentence(StringBuilder text, string sentence)
    {
        var start = text.Length;
        text.Append(sentence);
        return new Evidence(start, start + sentence.Length - 1, sentence[..^1]);
    }
}
