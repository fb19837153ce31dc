using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>An office that the text gives a person.</summary>
/// <param name="Person">Who.</param>
/// <param name="Title">Normal form: "Deputy Prime Minister".</param>
/// <param name="Class">Its class.</param>
/// <param name="Of">The state or organisation, or null where the text does not say.</param>
/// <param name="IsFormer">"former", "late": not held any more when the text was written.</param>
/// <param name="IsThen">"then": held at the time the sentence speaks of.</param>
/// <param name="FirstToken">First token of the words for the office and the name together.</param>
/// <param name="EndToken">One past the last.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last.</param>
internal sealed record PersonOffice(Person Person, string Title, OfficeClass Class, ActorCode? Of, bool IsFormer, bool IsThen, int FirstToken, int EndToken, int Start, int End)
    : Mention(FirstToken, EndToken, Start, End);

/// <summary>Words that speak of people without their names: "the Kazakh leader", "his Chinese counterpart", "both presidents". Only where the text makes it certain who is meant.</summary>
/// <param name="People">Who; two for "both presidents".</param>
/// <param name="Title">Normal form of the office.</param>
internal sealed record PersonReference(int FirstToken, int EndToken, int Start, int End, IReadOnlyList<Person> People, string Title) : Mention(FirstToken, EndToken, Start, End);
