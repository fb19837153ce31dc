using System.Globalization;
using System.Text.Json.Nodes;
using Relations.Cli.Output;

namespace Relations.Cli.Evaluating;

/// <summary>A score for people and for programs.</summary>
internal static class ScoreReport
{
    private static readonly Column<KindScore>[] KindColumns =
    [
        new("Kind", kind => kind.Kind.Name),
        new("Found", kind => Number(kind.Found), Right: true),
        new("Missed", kind => Number(kind.Missed), Right: true),
        new("Spurious", kind => Number(kind.Spurious), Right: true),
        new("Precision", kind => Number(kind.Precision), Right: true),
        new("Recall", kind => Number(kind.Recall), Right: true),
        new("F1", kind => Number(kind.F1), Right: true),
        new("Fields", kind => Number(kind.FieldAccuracy), Right: true),
        new("Facts", kind => Number(kind.Facts), Right: true),
    ];

    private static readonly Column<(string Kind, string Field, Share Share)>[] FieldColumns =
    [
        new("Kind", row => row.Kind),
        new("Field", row => row.Field),
        new("Right", row => Number(row.Share.Right), Right: true),
        new("Of", row => Number(row.Share.Of), Right: true),
        new("Share", row => Number(row.Share.Value), Right: true),
    ];

    /// <summary>Writes the differences by document, then the tables: kinds, then fields, then what is said of the documents themselves.</summary>
    public static void Write(Score score, IReadOnlyList<DocumentDifferences> differences)
    {
        foreach (var document in differences)
        {
            Console.WriteLine(document.File);
            foreach (var difference in document.Differences)
                Console.WriteLine($"  {difference}");
        }
        TableOutput.Write(score.Kinds, KindColumns);
        TableOutput.Write([.. score.Kinds.SelectMany(FieldsOf)], FieldColumns);
        Console.WriteLine($"facts {Number(score.Facts)}{Of("metadata", score.Metadata)}{Of("text kept and boilerplate dropped", score.Normalise)}");
    }

    /// <summary>The numbers as JSON: <c>docs/evaluation.md</c> names the members.</summary>
    public static JsonObject ToJson(Score score)
    {
        var json = new JsonObject();
        foreach (var kind in score.Kinds)
            json[kind.Kind.Name] = ToJson(kind);
        json["metadata"] = score.Metadata.Value;
        json["normalise"] = score.Normalise.Value;
        json["facts"] = score.Facts;
        return json;
    }

    /// <summary>The numbers and, where there are some, the differences by document.</summary>
    public static JsonObject ToJson(Score score, IReadOnlyList<DocumentDifferences> differences)
    {
        var json = ToJson(score);
        if (differences.Count > 0)
            json["documents"] = new JsonArray([.. differences.Select(ToJson)]);
        return json;
    }

    public static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Of(string name, Share share) => share.Of == 0 ? "" : $"   {name} {Number(share.Right)}/{Number(share.Of)}";

    private static IEnumerable<(string, string, Share)> FieldsOf(KindScore kind) =>
        kind.Kind.Fields.Where(field => kind.Fields[field].Of > 0).Select(field => (kind.Kind.Name, field, kind.Fields[field]));

    private static JsonObject ToJson(KindScore kind)
    {
        var byField = new JsonObject();
        foreach (var (_, field, share) in FieldsOf(kind))
            byField[field] = new JsonObject { ["right"] = share.Right, ["of"] = share.Of };
        return new JsonObject
        {
            ["found"] = kind.Found,
            ["missed"] = kind.Missed,
            ["spurious"] = kind.Spurious,
            ["precision"] = kind.Precision,
            ["recall"] = kind.Recall,
            ["f1"] = kind.F1,
            ["fields"] = kind.FieldAccuracy,
            ["facts"] = kind.Facts,
            ["byField"] = byField,
        };
    }

    private static JsonNode ToJson(DocumentDifferences document) => new JsonObject
    {
        ["file"] = document.File,
        ["differences"] = new JsonArray([.. document.Differences.Select(ToJson)]),
    };

    private static JsonNode ToJson(Difference difference)
    {
        var json = new JsonObject { ["kind"] = difference.Of, ["difference"] = difference.Kind.ToString().ToLowerInvariant() };
        Add("field", difference.Field);
        Add("want", difference.Want);
        Add("have", difference.Have);
        Add("quote", difference.Quote.Length > 0 ? difference.Quote : null);
        return json;

        void Add(string name, string? value)
        {
            if (value is not null)
                json[name] = value;
        }
    }
}
