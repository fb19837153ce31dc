using System.Text.Json;
using System.Text.Json.Serialization;

namespace Relations.Domain;

/// <summary>Writes enumerations by their published names: <c>JointCommunique</c> is <c>JOINT_COMMUNIQUE</c>. Numbers are refused.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class EnumNameConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;
