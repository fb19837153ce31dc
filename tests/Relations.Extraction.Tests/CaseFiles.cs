using System.Text.Json;

namespace Relations.Extraction.Tests;

/// <summary>Cases kept as data: files of <c>Cases/FOLDER</c>, each a JSON array of cases of one phenomenon.</summary>
internal static class CaseFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>Every case of every file of a folder as theory data: file name and number, and the case.</summary>
    public static TheoryData<string, T> Read<T>(string folder)
    {
        var data = new TheoryData<string, T>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", folder), "*.json").Order(StringComparer.Ordinal))
        {
            var cases = JsonSerializer.Deserialize<T[]>(File.ReadAllText(file), Options) ?? [];
            for (var i = 0; i < cases.Length; i++)
                data.Add($"{Path.GetFileNameWithoutExtension(file)} {i + 1}", cases[i]);
        }
        return data;
    }
}
