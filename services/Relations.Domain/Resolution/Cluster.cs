namespace Relations.Domain.Resolution;

/// <summary>Shapes of one home that are one thing.</summary>
/// <param name="Shapes">In the order they were joined: by round, then by text; the first is what the others are compared with.</param>
internal sealed record Cluster(IReadOnlyList<Shape> Shapes)
{
    public IReadOnlyList<Wording> Wordings { get; } = [.. Shapes.Select(shape => shape.Wording)];
}
