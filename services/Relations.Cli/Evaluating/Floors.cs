using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relations.Cli.Evaluating;

/// <summary>What a score must reach: numbers by their path in the result, <c>{"agreement.f1": 0.9, "facts": 0.85}</c>.</summary>
/// <param name="Values">The floors.</param>
internal sealed record Floors(IReadOnlyList<KeyValuePair<string, double>> Values)
{
    /// <summary>Reads a file of floors; null, with a problem added, when it is no JSON object of numbers.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Floors? Read(string file, ICollection<string> problems)
    {
        try
        {
            return new Floors([.. JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(file)) ?? []]);
        }
        catch (JsonException exception)
        {
            problems.Add($"{file}: not a JSON object of numbers: {exception.Message}");
            return null;
        }
    }

    /// <summary>The floors that a score misses, a sentence each. A path that the score lacks is missed.</summary>
    public IEnumerable<string> MissedBy(Score score)
    {
        var result = ScoreReport.ToJson(score);
        foreach (var (path, floor) in Values)
        {
            if (At(result, path) is not { } value)
                yield return $"{path} has no value; its floor is {ScoreReport.Number(floor)}.";
            else if (value < floor)
                yield return $"{path} is {ScoreReport.Number(value)}, below its floor of {ScoreReport.Number(floor)}.";
        }
    }

    private static double? At(JsonObject result, string path)
    {
        JsonNode? node = result;
        foreach (var part in path.Split('.'))
            node = (node as JsonObject)?[part];
        return node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<double>() : null;
    }
}
