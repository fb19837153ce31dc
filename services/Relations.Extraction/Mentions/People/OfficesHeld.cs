using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>The offices of one person, as the text names them and the list has them.</summary>
internal sealed class OfficesHeld
{
    /// <summary>How many offices in the text are looked at for their classes.</summary>
    private const int MaxOffices = 200;

    private static readonly uint Leading = Bit(OfficeClass.HeadOfState) | Bit(OfficeClass.Monarch) | Bit(OfficeClass.HeadOfGovernment) | Bit(OfficeClass.Party);

    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);
    private readonly uint _classes;

    /// <param name="named">The offices named with the person, in text order.</param>
    /// <param name="record">The person of the list, or null.</param>
    /// <param name="year">The year of the document; null where it is not known, and the list tells nothing.</param>
    public OfficesHeld(IEnumerable<PersonOffice> named, PersonRecord? record, int? year)
    {
        var left = MaxOffices;
        foreach (var office in named)
        {
            _titles.Add(office.Title);
            if (left-- > 0 && !office.IsFormer && !office.IsThen)
                _classes |= Bit(office.Class);
        }
        foreach (var term in record?.Terms ?? [])
        {
            if (year is { } then && term.Covers(then))
                _classes |= Bit(term.Class);
        }
    }

    /// <summary>Whether the person holds the office of a phrase: of ministers the very one, of leaders any that leads.</summary>
    public bool Has(OfficePhrase phrase) => phrase.Class switch
    {
        OfficeClass.Leader => (_classes & Leading) != 0,
        OfficeClass.Minister => _titles.Contains(phrase.Title),
        OfficeClass.Counterpart => false,
        _ => (_classes & Bit(phrase.Class)) != 0,
    };

    private static uint Bit(OfficeClass kind) => 1u << (int)kind;
}
