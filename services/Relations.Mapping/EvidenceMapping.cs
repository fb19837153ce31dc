using Google.Protobuf.Collections;
using Relations.Domain;

namespace Relations.Mapping;

/// <summary>Evidence to its message.</summary>
public static class EvidenceMapping
{
    /// <summary>The message, without the document's id.</summary>
    public static V1.Evidence ToMessage(this Evidence evidence) =>
        new() { Start = evidence.Start, End = evidence.End, Quote = evidence.Quote };

    internal static void Add(this RepeatedField<V1.Evidence> target, IEnumerable<Evidence> source)
    {
        foreach (var evidence in source)
            target.Add(evidence.ToMessage());
    }

    internal static void Add(this RepeatedField<V1.FieldEvidence> target, IEnumerable<FieldEvidence> source)
    {
        foreach (var field in source)
            target.Add(new V1.FieldEvidence { Field = field.Field, Evidence = field.Evidence.ToMessage(), Derivation = field.Derivation ?? "" });
    }

    internal static string Text(this EdtfDate? date) => date?.ToString() ?? "";

    internal static string Text(this ActorCode? code) => code?.Value ?? "";

    internal static IEnumerable<string> Texts(this IEnumerable<ActorCode> codes) => codes.Select(code => code.Value);

    internal static V1.Money? ToMessage(this Money? money) =>
        money is null ? null : new V1.Money { Value = money.Value, Currency = money.Currency };
}
