using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Relations.Contracts;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.V1;
using Indicator = Relations.Domain.Facts.Indicator;
using Office = Relations.Domain.Facts.Office;

namespace Relations.Query.Tests.Export;

/// <summary>Documents of every kind of fact, and exports as clients take them.</summary>
internal static class Exports
{
    private const string Text = "Ms \"Anna\" Ågren, Minister of Iceland, and Samoa signed the Fish Pact,\nworth 5 million dollars, on 3 May 2004 in Apia. 🐟 They met. Trade reached 2.5 million dollars in 2003. The Coral Cable was planned by the Pacific Bank.";

    /// <summary>Documents that together make records of every kind, two of one treaty among them.</summary>
    public static DocumentRead[] Documents =>
    [
        new Article(Text, "2004-05-04", "Apia \"Daily\"")
            .Add(new AgreementFact
            {
                Title = "Fish Pact", Type = Domain.Facts.AgreementType.Treaty, Status = Domain.Facts.AgreementStatus.Signed, Parties = [new ActorCode("ISL"), new ActorCode("WSM")],
                Signatories = ["Anna Ågren"], Signed = EdtfDate.Parse("2004-05-03"), Place = "Apia", Subjects = [Domain.Facts.Subject.Environment, Domain.Facts.Subject.Trade],
                Validity = EdtfDate.Parse("2004-05/.."), Amount = new Domain.Money(5e6, "USD"), Evidence = [At("signed the Fish Pact,\nworth 5 million dollars")], Confidence = 0.875,
                Fields = [new Domain.FieldEvidence("signed", At("3 May 2004"), "counted from \"May\"")],
            })
            .Event("They met", "met", Domain.Facts.EventType.Meeting, "ISL,WSM", "2004-05", Domain.Facts.EventStatus.Held, "Anna Ågren")
            .Add(new FigureFact
            {
                Indicator = Indicator.Exports, Value = 2.5e6, Unit = "USD", Period = EdtfDate.Parse("2003~"), Of = new ActorCode("ISL"), Partner = new ActorCode("WSM"),
                Between = [new ActorCode("ISL"), new ActorCode("WSM")], Reporter = "Pacific Bank", ChangePercent = -0.0, Status = Domain.Facts.FigureStatus.Estimate,
                Evidence = [At("Trade reached 2.5 million dollars in 2003")], Confidence = 1,
            })
            .Person("Ms \"Anna\" Ågren", "Anna Ågren", ["Anna Ågren", "Ågren"], new Office("Minister", new ActorCode("ISL"), EdtfDate.Parse("2001")))
            .Add(new PlaceFact { Name = "Apia", Variants = ["Apia"], State = new ActorCode("WSM"), Evidence = [At("Apia")], Confidence = 0.5 })
            .Add(new ProjectFact { Name = "Coral Cable", Variants = ["Coral Cable"], LengthKilometres = 0.1 + 0.2, Status = "planned", Evidence = [At("The Coral Cable was planned")], Confidence = 0.6 })
            .Add(new InstitutionFact { Name = "Pacific Bank", Variants = ["Pacific Bank"], Members = [new ActorCode("WSM")], Evidence = [At("Pacific Bank")], Confidence = 0.7 })
            .Read("3", new Domain.UnreadSentence(At("🐟 They met."), "no state")),
        new Article("Samoa and Iceland signed the Fish Pact on 3 May 2004, it is said.", "2004-05-01")
            .Agreement("signed the Fish Pact on 3 May 2004", "Fish Pact", "ISL,WSM", "2004-05-03"),
        new Article("Trade between Iceland and Samoa was 7 million dollars in 2003.")
            .Figure("7 million dollars in 2003", Indicator.Trade, 7e6, "ISL,WSM", "2003"),
        new Article("Nothing is said here.").Read(),
    ];

    /// <summary>The whole of a file.</summary>
    public static async Task<string> FileAsync(ChannelBase channel, ExportRequest request)
    {
        using var call = new ExportService.ExportServiceClient(channel).Export(request);
        using var bytes = new MemoryStream();
        await foreach (var piece in call.ResponseStream.ReadAllAsync())
            piece.Data.WriteTo(bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Its lines in order: rows come in none.</summary>
    public static async Task<string[]> LinesAsync(ChannelBase channel, ExportRequest request) =>
        [.. (await FileAsync(channel, request)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    /// <summary>Its lines as the messages that they are.</summary>
    public static async Task<IReadOnlyList<ExportItem>> ItemsAsync(ChannelBase channel, ExportRequest request) =>
        [.. (await LinesAsync(channel, request)).Select(JsonParser.Default.Parse<ExportItem>)];

    private static Domain.Evidence At(string quote) => new Article(Text).At(quote);
}
