using Relations.Domain;

namespace Relations.Mapping;

/// <summary>Fields of messages to values. An empty text is no value; what is no value at all is a <see cref="FormatException"/>.</summary>
internal static class ValueReading
{
    public static string? Given(this string text) => text.Length == 0 ? null : text;

    public static EdtfDate? Date(this string text) => text.Length == 0 ? null : EdtfDate.Parse(text);

    public static ActorCode? Code(this string text) => text.Length == 0 ? null : Actor(text);

    public static IReadOnlyList<ActorCode> Codes(this IEnumerable<string> texts) => [.. texts.Select(Actor)];

    public static double Finite(this double number) => double.IsFinite(number) ? number : throw new FormatException("A number is none.");

    public static Money? Value(this V1.Money? money) => money is null ? null : new Money(money.Value.Finite(), money.Currency);

    public static IReadOnlyList<Evidence> Values(this IEnumerable<V1.Evidence> evidence) => [.. evidence.Select(Value)];

    public static IReadOnlyList<FieldEvidence> Values(this IEnumerable<V1.FieldEvidence> fields) =>
        [.. fields.Select(field => new FieldEvidence(field.Field, Value(field.Evidence), field.Derivation.Given()))];

    public static Evidence Value(V1.Evidence? evidence) =>
        evidence is null ? throw new FormatException("Evidence is missing.") : new Evidence(evidence.Start, evidence.End, evidence.Quote);

    public static TDomain Required<TMessage, TDomain>(this TMessage value, string field)
        where TMessage : struct, Enum
        where TDomain : struct, Enum =>
        Enum.IsDefined(value) && value.ToDomain<TMessage, TDomain>() is { } known ? known : throw new FormatException($"`{field}` is '{value}'.");

    private static ActorCode Actor(string text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().Length != text.Length ? throw new FormatException($"'{text}' is no actor.") : new ActorCode(text);
}
