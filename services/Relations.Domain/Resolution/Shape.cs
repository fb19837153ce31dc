using System.Text.Json;

namespace Relations.Domain.Resolution;

/// <summary>A wording and where it is resolved. Equal shapes are one thing, whoever says it.</summary>
internal sealed class Shape(string area, string home, string? ask, Wording wording, string? apart = null) : IEquatable<Shape>
{
    public string Area { get; } = area;

    public string Home { get; } = home;

    public string? Ask { get; } = ask;

    public Wording Wording { get; } = wording;

    /// <summary>Canonical text: the identity of the shape, and the last tie-break everywhere.</summary>
    public string Text { get; } = home + "\n" + JsonSerializer.Serialize(wording, ResolutionJson.Options) + (apart is null ? "" : "\n" + apart);

    /// <summary>The same wording of something else, as a correction has it: a shape that is equal to no other.</summary>
    public Shape Apart(string correction) => new(Area, Home, Ask, Wording, apart is null ? correction : apart + "\n" + correction);

    public bool Equals(Shape? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Shape);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
