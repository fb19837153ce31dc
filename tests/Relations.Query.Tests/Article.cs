using System.Security.Cryptography;
using System.Text;
using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;

namespace Relations.Query.Tests;

/// <summary>Makes readings of short texts: facts are given with the words they were read from, whose offsets it finds.</summary>
internal sealed class Article(string text, string? published = null, string? outlet = null)
{
    private readonly List<Fact> facts = [];

    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public Article Agreement(
        string quote, string title, string parties = "CHN,KAZ", string? signed = null, AgreementType type = AgreementType.Treaty,
        AgreementStatus status = AgreementStatus.Signed, params Subject[] subjects)
    {
        facts.Add(new AgreementFact
        {
            Title = title,
            Type = type,
            Status = status,
            Signed = Date(signed),
            Parties = Codes(parties),
            Subjects = subjects,
            Evidence = [At(quote)],
            Confidence = 0.9,
            Fields = signed is null ? [] : [new FieldEvidence("signed", At(quote))],
        });
        return this;
    }

    public Article Event(string quote, string title, EventType type, string actors, string? date, EventStatus status = EventStatus.Held, params string[] people)
    {
        facts.Add(new EventFact
        {
            Title = title,
            Type = type,
            Status = status,
            Date = Date(date),
            Actors = Codes(actors),
            People = people,
            Evidence = [At(quote)],
            Confidence = 0.9,
        });
        return this;
    }

    public Article Figure(
        string quote, Indicator indicator, double value, string between, string? period, string? reporter = null, FigureStatus status = FigureStatus.Actual)
    {
        facts.Add(new FigureFact
        {
            Indicator = indicator,
            Value = value,
            Unit = "USD",
            Period = Date(period),
            Between = Codes(between),
            Reporter = reporter,
            Status = status,
            Evidence = [At(quote)],
            Confidence = 0.9,
        });
        return this;
    }

    public Article Person(string quote, string name, string[]? variants = null, params Office[] offices)
    {
        facts.Add(new PersonFact { Name = name, Variants = variants ?? [name], Offices = offices, Evidence = [At(quote)], Confidence = 0.9 });
        return this;
    }

    public Article Add(Fact fact)
    {
        facts.Add(fact);
        return this;
    }

    public Evidence At(string quote)
    {
        var unit = text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(unit >= 0, $"The text does not say \"{quote}\".");
        var start = text[..unit].EnumerateRunes().Count();
        return new Evidence(start, start + quote.EnumerateRunes().Count(), quote);
    }

    public DocumentRead Read(string version = "1", params UnreadSentence[] unread) => new()
    {
        Document = new Document
        {
            Id = Id,
            Title = text.Split('\n')[0],
            Outlet = outlet,
            Published = Date(published),
            Language = "en",
            Format = DocumentFormat.Text,
            Text = text,
        },
        FileName = "article.txt",
        ExtractorVersion = version,
        Facts = facts,
        Unread = unread,
    };

    public static implicit operator DocumentRead(Article article) => article.Read();

    private static EdtfDate? Date(string? date) => date is null ? null : EdtfDate.Parse(date);

    private static ActorCode[] Codes(string codes) => [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => new ActorCode(code)).Order()];
}
