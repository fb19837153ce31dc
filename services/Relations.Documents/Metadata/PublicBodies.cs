using Relations.Documents.Text;

namespace Relations.Documents.Metadata;

/// <summary>Recognises the names of public bodies that publish statements, by the word they start with.</summary>
internal static class PublicBodies
{
    private static readonly WordSet Starts = new(
    [
        "ministry", "embassy", "consulate", "department", "government", "presidency", "chancellery", "secretariat", "parliament", "permanent", "mission",
        "ministère", "ambassade", "ministerio", "embajada", "ministério", "embaixada", "ministero", "ambasciata", "министерство", "посольство", "dışişleri",
        "bundesministerium", "botschaft",
    ]);

    /// <summary>True when the whole line reads as such a name: "Embassy of the Republic of Kenya in Japan".</summary>
    public static bool IsName(FoldedLine line)
    {
        if (line.Count is < 3 or > 16 || !Starts.Contains(line.At(0)) || !line.IsCapitalised(0))
            return false;
        var lower = 0;
        for (var i = 1; i < line.Count; i++)
            lower += line.IsCapitalised(i) || line.At(i).Length <= 3 ? 0 : 1;
        return lower <= 1;
    }
}
