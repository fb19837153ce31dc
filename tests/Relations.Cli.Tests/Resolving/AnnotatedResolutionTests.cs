using System.Text.Json;
using Relations.Cli.Evaluating;
using Relations.Documents;
using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Domain.Resolution;
using Relations.Extraction;
using Record = Relations.Domain.Resolution.Record;

namespace Relations.Cli.Tests.Resolving;

/// <summary>
/// What an annotated corpus says of its documents together: which mentions are one thing, which stay apart, what contradicts what, who is who.
/// </summary>
public sealed class AnnotatedResolutionTests
{
    private readonly Dictionary<string, (OffsetMap Map, List<Claim> Claims)> _documents = [];
    private readonly List<string> _wrong = [];
    private Resolution _resolution = new([], []);

    [AnnotatedCorpusFact]
    public void Resolve_AnnotatedCorpus_FindsEveryJoinAndConflict()
    {
        Read();
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(AnnotatedCorpusFactAttribute.Annotations!, "resolved.json"))).RootElement;
        foreach (var cluster in expected.List("agreements"))
            ExpectOne<AgreementFact>(cluster, cluster.Text("name")!, _ => true);
        foreach (var cluster in expected.List("events"))
            ExpectOne<EventFact>(cluster, $"{cluster.Text("type")} {cluster.Text("date")}", fact => Named(fact.Type) == cluster.Text("type"));
        foreach (var pair in expected.List("distinct_agreements"))
            ExpectApart(pair);
        foreach (var conflict in expected.List("conflicts"))
            ExpectConflict(conflict);
        foreach (var person in expected.List("people"))
            ExpectName<PersonFact>(person, fact => fact.Variants.Append(fact.Name));
        foreach (var place in expected.List("places"))
            ExpectName<PlaceFact>(place, fact => fact.Variants.Append(fact.Name));
        Assert.All(_resolution.Records.SelectMany(record => record.Members.Skip(1)), member => Assert.NotEmpty(member.Reason));
        Assert.Empty(_wrong);
    }

    private void Read()
    {
        var pipeline = ExtractionPipeline.CreateDefault();
        foreach (var file in Directory.GetFiles(AnnotatedCorpusFactAttribute.Corpus!, "*.txt").Order(StringComparer.Ordinal))
        {
            var read = Assert.IsType<NormalisedDocument>(DocumentReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)));
            var claims = pipeline.Extract(read.Document).Facts.Select(fact => new Claim
            {
                Id = ClaimId.Of(read.Document.Id, "test", fact),
                DocumentId = read.Document.Id,
                Published = read.Document.Published,
                Fact = fact,
            });
            _documents.Add(Path.GetFileName(file)[..3], (read.Map, [.. claims]));
        }
        _resolution = Resolver.Resolve(_documents.Values.SelectMany(document => document.Claims));
    }

    private void ExpectOne<T>(JsonElement cluster, string name, Func<T, bool> fits)
        where T : Fact
    {
        var homes = cluster.List("mentions").Select(mention => RecordsOf(mention, fits)).ToList();
        if (homes.Count == 0 || homes.Aggregate((a, b) => [.. a.Intersect(b)]).Count == 0)
            _wrong.Add($"{name}: not one record but {string.Join(" | ", homes.Select(home => string.Join(", ", home)))}");
    }

    private void ExpectApart(JsonElement pair)
    {
        var (a, b) = (TightestOf(pair[0]), TightestOf(pair[1]));
        if (a is null || b is null || a == b)
            _wrong.Add($"{pair}: {a ?? "not read"} and {b ?? "not read"} are to be two records");
    }

    private void ExpectConflict(JsonElement conflict)
    {
        var values = conflict.List("values").Select(value => value.GetDouble()).ToList();
        if (!_resolution.Discrepancies.Any(found => values.TrueForAll(value => found.Sides.Any(side => side.Unit == conflict.Text("unit") && IsNear(side.Value, value)))))
            _wrong.Add($"{conflict.Text("what")}: no discrepancy has these sides");
    }

    private void ExpectName<T>(JsonElement named, Func<T, IEnumerable<string>> names)
        where T : Fact
    {
        var variants = named.Texts("variants");
        if (!_resolution.Records.Any(record => record.Fact is T fact && variants.All(names(fact).Contains)))
            _wrong.Add($"{named.Text("name")}: no record has all of {string.Join(", ", variants)}");
    }

    private List<string> RecordsOf<T>(JsonElement mention, Func<T, bool> fits)
        where T : Fact =>
        [.. Claims<T>(mention).Where(item => fits((T)item.Claim.Fact)).Select(item => RecordOf(item.Claim).Id).Distinct()];

    private string? TightestOf(JsonElement mention) =>
        Claims<AgreementFact>(mention).OrderBy(item => item.Width).Select(item => RecordOf(item.Claim).Id).FirstOrDefault();

    /// <summary>The claims whose evidence shares a character with a mention, and the length of that evidence. Of texts without surrogates units are code points.</summary>
    private IEnumerable<(Claim Claim, int Width)> Claims<T>(JsonElement mention)
        where T : Fact
    {
        var (map, claims) = _documents[mention.Text("doc")!];
        var (start, end) = (mention.Whole("start")!.Value, mention.Whole("end")!.Value);
        return
            from claim in claims
            where claim.Fact is T
            from span in claim.Fact.Evidence.Select(evidence => map.ToRaw(evidence.Start, evidence.End))
            where span.Start < end && start < span.End
            select (claim, span.End - span.Start);
    }

    /// <summary>The record that cites a claim.</summary>
    private Record RecordOf(Claim claim) =>
        _resolution.Records.FirstOrDefault(record => record.Members.Any(member => member.ClaimId == claim.Id)) ?? throw new InvalidOperationException($"{claim.Fact} is cited nowhere.");

    private static string Named(EventType type) => string.Concat(type.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static bool IsNear(string json, double value) =>
        double.TryParse(json, System.Globalization.CultureInfo.InvariantCulture, out var have) && Math.Abs(have - value) <= 0.005 * Math.Abs(value);
}
