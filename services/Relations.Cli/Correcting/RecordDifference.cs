using System.Text.Json.Nodes;
using Relations.Cli.Output;
using Relations.Cli.Querying;
using Relations.V1;

namespace Relations.Cli.Correcting;

/// <summary>What a change makes of a record, field by field.</summary>
internal static class RecordDifference
{
    /// <summary>Fields that say where things are said, not what.</summary>
    private static readonly string[] NotCompared = ["id", "evidence", "fieldEvidence"];

    /// <summary>Changes as people see them: a record that went into a new one, as its wording is another now, is that one, and different.</summary>
    public static IEnumerable<Change> Followed(IReadOnlyCollection<Change> changes)
    {
        var heirs = changes.Where(change => change.Action == ChangeAction.Created).DistinctBy(change => change.Record).ToDictionary(change => change.Record);
        foreach (var change in changes.Where(change => change.Action != ChangeAction.Created))
        {
            yield return change.Action == ChangeAction.Merged && heirs.Remove(change.Into, out var heir)
                ? new Change(heir) { Action = ChangeAction.Updated, Before = change.Before }
                : change;
        }
        foreach (var change in heirs.Values)
            yield return change;
    }

    /// <summary>Title or name of the record.</summary>
    public static string Name(Change change)
    {
        var fields = Fields(change.After ?? change.Before);
        return (fields["title"] ?? fields["name"] ?? fields["indicator"])?.ToString() ?? "";
    }

    /// <summary>The differences: nothing for a record that only came about otherwise.</summary>
    public static string Of(Change change)
    {
        if (change.Action == ChangeAction.Merged)
            return "into " + change.Into;
        if (change.Action != ChangeAction.Updated)
            return EnumNames.Words(change.Action);
        var (before, after) = (Fields(change.Before), Fields(change.After));
        var names = before.Select(field => field.Key).Union(after.Select(field => field.Key)).Except(NotCompared);
        return string.Join("; ", names.Where(name => !JsonNode.DeepEquals(before[name], after[name])).Select(name => $"{name}: {Text(before[name])} → {Text(after[name])}"));
    }

    private static JsonObject Fields(Record? record) => record?.Value is { } message ? JsonNode.Parse(JsonOutput.OneLine(message))!.AsObject() : [];

    private static string Text(JsonNode? value) => value switch
    {
        null => "none",
        JsonValue single => single.ToString(),
        _ => JsonOutput.OneLine(value),
    };
}
