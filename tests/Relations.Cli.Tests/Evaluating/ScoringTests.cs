using System.Text.Json;
using System.Text.Json.Nodes;
using Relations.Cli.Evaluating;

namespace Relations.Cli.Tests.Evaluating;

/// <summary>Annotations, extractions and the scores they get, as data: <c>Cases/evaluation</c>.</summary>
public sealed class ScoringTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "evaluation"), "*.json").Order(StringComparer.Ordinal).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Score_OfAnAnnotatedDocument_IsAsExpected(string name)
    {
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "evaluation", $"{name}.json"))).RootElement;
        Assert.True(Annotation.TryParse(json.GetProperty("annotation").GetRawText(), out var annotation, out var problem), problem);
        var score = new Score(FactKind.All);

        new DocumentEvaluation(annotation!, new SearchableText(json.GetProperty("text").GetString()!), score).Compare(json.GetProperty("extraction"));

        AssertHolds("", json.GetProperty("expected"), ScoreReport.ToJson(score));
    }

    private static void AssertHolds(string path, JsonElement expected, JsonObject actual)
    {
        foreach (var member in expected.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
                AssertHolds($"{path}{member.Name}.", member.Value, actual[member.Name]!.AsObject());
            else
                Assert.True(Math.Abs(actual[member.Name]!.GetValue<double>() - member.Value.GetDouble()) < 5e-4, $"{path}{member.Name}: {actual[member.Name]}, expected {member.Value}");
        }
    }
}
