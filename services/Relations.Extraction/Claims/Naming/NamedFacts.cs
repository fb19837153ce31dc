using Relations.Domain;
using Relations.Domain.Facts;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Naming;

/// <summary>People, institutions and places of a document: one fact a name, with every form it takes.</summary>
internal sealed class NamedFacts(ClaimText text)
{
    /// <summary>Most mentions a fact carries as evidence; the first ones.</summary>
    private const int MaxEvidence = 50;

    private const double Confidence = 0.9;

    /// <summary>Everyone named, in the order of their first mention.</summary>
    public IEnumerable<PersonFact> People()
    {
        foreach (var group in Grouped(text.People.All, m => m.Person))
        {
            yield return new PersonFact
            {
                Evidence = EvidenceOf(group.Value),
                Confidence = Confidence,
                Name = group.Key.Name,
                Variants = VariantsOf(group.Value),
                Offices = [.. group.Value.Where(m => m.OfficeTitle is not null).Select(m => new Office(m.OfficeTitle!, group.Key.State)).Distinct()],
            };
        }
    }

    /// <summary>Every institution named, in the order of their first mention.</summary>
    public IEnumerable<InstitutionFact> Institutions()
    {
        foreach (var group in Grouped(text.Organisations.All, m => m.Name))
            yield return new InstitutionFact { Evidence = EvidenceOf(group.Value), Confidence = Confidence, Name = group.Key, Variants = VariantsOf(group.Value) };
    }

    /// <summary>Every place named, in the order of their first mention.</summary>
    public IEnumerable<PlaceFact> Places()
    {
        foreach (var group in Grouped(text.Places.All, m => (m.Name, m.State)))
            yield return new PlaceFact { Evidence = EvidenceOf(group.Value), Confidence = Confidence, Name = group.Key.Name, State = group.Key.State, Variants = VariantsOf(group.Value) };
    }

    private static List<KeyValuePair<TKey, List<T>>> Grouped<T, TKey>(ReadOnlySpan<T> mentions, Func<T, TKey> key)
        where TKey : notnull
    {
        var at = new Dictionary<TKey, int>();
        var groups = new List<KeyValuePair<TKey, List<T>>>();
        foreach (var mention in mentions)
        {
            if (!at.TryGetValue(key(mention), out var index))
            {
                at.Add(key(mention), index = groups.Count);
                groups.Add(new(key(mention), []));
            }
            groups[index].Value.Add(mention);
        }
        return groups;
    }

    private Evidence[] EvidenceOf<T>(List<T> mentions)
        where T : Mention => [.. mentions.Take(MaxEvidence).Select(m => text.Evidence(m))];

    private string[] VariantsOf<T>(List<T> mentions)
        where T : Mention => [.. mentions.Take(MaxEvidence).Select(m => text.Segmented.Text[m.Start..m.End]).Distinct().Order(StringComparer.Ordinal)];
}
