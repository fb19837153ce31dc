using Relations.Domain.Facts;

namespace Relations.Extraction.Tests.Agreements;

/// <summary>
/// Cases/agreements/*.json: one file a phenomenon, each a list of {text, agreements}. An agreement is a line of its title and, divided
/// by bars, of any of its type, status, parties, date, place, amount and signatories; every agreement of the text is listed, and of each only what the
/// line names is compared.
/// </summary>
public sealed class AgreementCases
{
    private static readonly ExtractionPipeline Pipeline = ExtractionPipeline.CreateDefault();

    public static TheoryData<string, Case> All() => CaseFiles.Read<Case>("agreements");

    [Theory]
    [MemberData(nameof(All))]
    public void Extract_Case_GivesItsAgreements(string name, Case wanted)
    {
        var agreements = Pipeline.Extract(Texts.Document(wanted.Text, "2020-06-15")).Facts.OfType<AgreementFact>().ToList();

        Assert.True(agreements.Count == wanted.Agreements.Length, $"{name}: {string.Join("; ", agreements.Select(a => string.Join(" | ", Parts(a))))}");
        Assert.All(wanted.Agreements.Zip(agreements), pair => Assert.Subset(Parts(pair.Second), pair.First.Split(" | ").ToHashSet()));
    }

    private static HashSet<string> Parts(AgreementFact agreement) =>
    [
        agreement.Title,
        $"{agreement.Type}",
        $"{agreement.Status}",
        string.Join(' ', agreement.Parties),
        $"{agreement.Signed}",
        $"{agreement.Place}",
        $"{agreement.Amount}",
        string.Join(", ", agreement.Signatories),
    ];

    public sealed record Case(string Text, string[] Agreements);
}
