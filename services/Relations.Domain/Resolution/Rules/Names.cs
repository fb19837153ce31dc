using System.Text.Json;

namespace Relations.Domain.Resolution;

/// <summary>Published names, for keys.</summary>
internal static class Names
{
    /// <summary>An enumeration's published name: <c>JOINT_COMMUNIQUE</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    /// <summary>Codes, sorted, with a comma between.</summary>
    public static string Of(IEnumerable<ActorCode> codes) => string.Join(',', codes.Distinct().Order().Select(code => code.Value));
}
