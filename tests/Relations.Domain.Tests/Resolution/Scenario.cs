using FsCheck;
using FsCheck.Fluent;
using Relations.Domain.Facts;
using Relations.Testing.Builders;

namespace Relations.Domain.Tests.Resolution;

/// <summary>A claim of a scenario: which document makes it, and a seed for what it says.</summary>
public sealed record ClaimSeed(int Document, int Seed);

/// <summary>
/// Small worlds in which claims collide: few documents, parties, dates of every precision, titles that contain one another, names in
/// several spellings.
/// </summary>
internal static class Scenario
{
    private const int Documents = 40;

    private static readonly string?[] Published = ["2002-12-27", "2003-06-02", "2007-10-15", "2011", null, "2002-12-27", "2011-04"];
    private static readonly string[] Parties = ["CHN,KAZ", "CHN,KAZ", "CHN,KAZ", "KAZ,RUS", ""];
    private static readonly string?[] Dates =
    [
        null, null, "2002", "2002-12", "2002-12-23", "2002-12-24", "2002-12-23/2002-12-24", "2002-12~", "2002-10/2002-12", "200X", "2002/2004",
        "2002-24", "2003", "2003-06-01", "2002-12-30/2003-01-02", "../2003",
    ];
    private static readonly string[] Titles =
    [
        "Treaty of Friendship", "China-Kazakhstan Good-Neighbourly Treaty of Friendship and Cooperation", "friendship agreement",
        "agreement on the border", "protocol on the demarcation of the border", "border demarcation", "joint communiqué", "agreement",
        "joint statement on friendship", "treaty on combating terrorism", "loan agreement", "",
    ];
    private static readonly string[] People =
        ["Nursultan Nazarbayev", "Nursultan Nazarbaev", "N. Nazarbayev", "Nazarbaev", "Hu Jintao", "Hu Jintau", "Hu", "Li Peng", "Li Ping", "Kassym-Jomart Tokayev"];
    private static readonly string?[] Places = [null, "Astana", "Beijing"];
    private static readonly string?[] States = [null, "KAZ", "CHN"];
    private static readonly double[] Values = [8.3e9, 8.28e9, 8.4e9, 5.51e9, 1e9, 20e9];
    private static readonly string?[] Reporters = [null, "CHN", "KAZ"];

    /// <summary>Lists of claim seeds, shrunk by leaving out.</summary>
    public static Arbitrary<ClaimSeed[]> Any { get; } = Arb.From(
        Gen.OneOf(Seeds(4), Seeds(40), Seeds(100_000)),
        seeds => Enumerable.Range(0, seeds.Length).Select(left => seeds.Where((_, at) => at != left).ToArray()));

    /// <summary>The claims of a scenario.</summary>
    public static List<Claim> Claims(ClaimSeed[] seeds) => [.. seeds.Select(Claim).DistinctBy(claim => claim.Id)];

    /// <summary>With few seeds many documents say the same.</summary>
    private static Gen<ClaimSeed[]> Seeds(int count) =>
        Gen.Choose(0, Documents - 1).Zip(Gen.Choose(1, count)).Select(item => new ClaimSeed(item.Item1, item.Item2)).ArrayOf();

    private static Claim Claim(ClaimSeed seed)
    {
        var random = new Random(seed.Seed);
        var source = new Source("document " + seed.Document, Published[seed.Document % Published.Length]);
        return random.Next(10) switch
        {
            < 4 => source.Agreement(
                Pick(random, Titles), Pick(random, Dates), Pick(random, Enum.GetValues<AgreementType>()), Pick(random, Parties),
                Pick(random, Enum.GetValues<AgreementStatus>()), Pick(random, Places), random.Next(4) == 0 ? new Money(Pick(random, Values), "USD") : null,
                Some(random, People)),
            < 6 => source.Event(
                Pick(random, [EventType.Visit, EventType.Meeting, EventType.DiplomaticRelations, EventType.Opening, EventType.MissionOpened, EventType.Exercise]),
                Pick(random, Dates), Pick(random, Parties), Pick(random, Titles), Pick(random, Enum.GetValues<EventStatus>()), Pick(random, Places), Some(random, People)),
            6 or 7 => source.Figure(
                Pick(random, [Indicator.Trade, Indicator.BorderLength, Indicator.Exports, Indicator.Count]), Pick(random, Values), Pick(random, Dates),
                between: Pick(random, Parties), of: Pick(random, States), reporter: Pick(random, Reporters), status: Pick(random, Enum.GetValues<FigureStatus>())),
            8 => source.Person(Pick(random, People), "President", Pick(random, States)),
            _ => random.Next(3) switch
            {
                0 => source.Institution(Pick(random, ["Shanghai Cooperation Organization", "Shanghai Co-operation Organisation", "SCO", "State Committee of Oil"]), Pick(random, Dates)),
                1 => source.Place(Pick(random, ["Khorgos", "Korgas", "Horgos", "Almaty"]), Pick(random, States)),
                _ => source.Project(Pick(random, ["oil pipeline", "the Oil Pipeline"]), Pick(random, [960.0, 962.0, 1300.0])),
            },
        };
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static string[] Some(Random random, string[] items) => [.. items.Where(_ => random.Next(8) == 0)];
}
