using Google.Protobuf;
using Relations.Domain.Facts;
using Relations.Mapping;

namespace Relations.Cli.Reading;

/// <summary>An extraction as the message that is printed.</summary>
internal static class ExtractionMessage
{
    public static V1.Extraction ToMessage(this Extraction.Extraction extraction) =>
        extraction.Document.ToMessage(extraction.Facts, extraction.Dates, extraction.Quantities, extraction.Unread);

    /// <summary>The fields of that message, those of a list one by one: a text full of facts has more of them than there should be messages at once.</summary>
    public static IEnumerable<(string Name, object Value)> ToFields(this Extraction.Extraction extraction) =>
    [
        ("document", extraction.Document.ToMessage()),
        ("agreements", Facts<AgreementFact>(extraction)),
        ("events", Facts<EventFact>(extraction)),
        ("figures", Facts<FigureFact>(extraction)),
        ("people", Facts<PersonFact>(extraction)),
        ("institutions", Facts<InstitutionFact>(extraction)),
        ("places", Facts<PlaceFact>(extraction)),
        ("projects", Facts<ProjectFact>(extraction)),
        ("dates", extraction.Dates.Select(date => date.ToMessage())),
        ("quantities", extraction.Quantities.Select(quantity => quantity.ToMessage())),
        ("unread", extraction.Unread.Select(sentence => sentence.ToMessage())),
    ];

    private static IEnumerable<IMessage> Facts<T>(Extraction.Extraction extraction)
        where T : Fact => extraction.Facts.OfType<T>().Select(fact => fact.ToMessage());
}
