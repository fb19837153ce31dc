using Relations.Domain;
using Relations.Extraction.Resources;

namespace Relations.Extraction.Mentions.People;

/// <summary>A person of the document while their names are being gathered.</summary>
internal sealed class PersonCluster
{
    /// <summary>How many forms of a name are compared with the list's.</summary>
    private const int MaxForms = 16;

    private readonly HashSet<OfficeClass> _classes = [];
    private readonly List<(IReadOnlyList<string> Parts, string Written)> _forms = [];

    /// <summary>The words of the fullest name so far, folded.</summary>
    public IReadOnlyList<string> Parts { get; private set; } = [];

    /// <summary>The fullest name as written.</summary>
    public string Written { get; private set; } = "";

    /// <summary>What they are called: as the list spells them, unless the text gives a fuller form of just that spelling ("Levy Patrick Mwanawasa").</summary>
    public string Name => Record is null ? Written : Fuller(Record) ?? Record.Name;

    /// <summary>Who it is of the list, or null.</summary>
    public PersonRecord? Record { get; private set; }

    /// <summary>The state they act for, as far as known.</summary>
    public ActorCode? State { get; private set; }

    /// <summary>First token of the latest sighting.</summary>
    public int LastSeen { get; private set; }

    /// <summary>True for a sighting whose form is kept: it is fuller than those before, or may be the fullest of the listed name's.</summary>
    public bool Takes(NameSighting sighting) => IsFullest(sighting) || IsForm(sighting);

    /// <summary>Takes a sighting in.</summary>
    /// <param name="sighting">The sighting.</param>
    /// <param name="written">The name as written; needed where the person <see cref="Takes"/> it.</param>
    /// <param name="record">Who it is of the list, or null.</param>
    public void Add(NameSighting sighting, string written, PersonRecord? record)
    {
        if (IsFullest(sighting))
            (Parts, Written) = (sighting.Parts, written);
        Record ??= record;
        if (IsForm(sighting))
            _forms.Add((sighting.Parts, written));
        State ??= StateOf(sighting) ?? Record?.State;
        LastSeen = sighting.Span.First;
        foreach (var office in sighting.Offices)
            _classes.Add(office.Class);
    }

    /// <summary>True when nothing speaks against the state.</summary>
    public bool FitsState(ActorCode? state) => state is null || State is null || state == State || Record is { State: null };

    /// <summary>True when the text or the list gives them an office of the class.</summary>
    public bool Holds(OfficeClass kind) => _classes.Contains(kind) || (Record?.Terms.Any(t => t.Class == kind) ?? false);

    /// <summary>What they may be called for short, folded, words divided by spaces.</summary>
    public IEnumerable<string> ShortNames()
    {
        if (Record is not null)
        {
            foreach (var name in Record.ShortNames)
                yield return name;
        }
        if (Parts.Count == 0)
            yield break;
        yield return Parts[IsFamilyNameFirst ? 0 : ^1];
        if (Written[(Written.LastIndexOf(' ') + 1)..] is var last && last.Contains('-', StringComparison.Ordinal))
            yield return LetterFolding.Fold(last.ToLowerInvariant());
        if (PersonWords.IsCalledByFirstName(State?.Value))
            yield return Parts[0];
    }

    /// <summary>True where the first word is the family name, as far as the state and the shape tell.</summary>
    public bool IsFamilyNameFirst => PersonWords.IsFamilyNameFirst(State?.Value, Parts.Count) || LooksEastAsian;

    /// <summary>Set where the shape of the name tells, its state unknown.</summary>
    public bool LooksEastAsian { get; set; }

    /// <summary>The state that the offices of a sighting show its bearer to act for.</summary>
    public static ActorCode? StateOf(NameSighting sighting)
    {
        foreach (var office in sighting.Offices)
        {
            if (office.Of.Count == 1 && office.Class is not (OfficeClass.Scholar or OfficeClass.Business or OfficeClass.Organisation))
                return office.Of[0];
        }
        return null;
    }

    /// <summary>The longest form that begins and ends as the listed name does, with all its words in their order, or null: across documents the first and the last word join it.</summary>
    private string? Fuller(PersonRecord record)
    {
        var (best, length) = ((string?)null, record.Parts.Count);
        foreach (var (parts, written) in _forms)
        {
            if (parts.Count > length && record.Parts.Count > 1 && Holds(parts, record.Parts))
                (best, length) = (written, parts.Count);
        }
        return best;
    }

    private static bool Holds(IReadOnlyList<string> parts, IReadOnlyList<string> listed)
    {
        var at = 0;
        foreach (var part in parts)
        {
            if (at < listed.Count && part == listed[at])
                at++;
            else if (at == 0)
                return false;
        }
        return at == listed.Count && parts[^1] == listed[^1];
    }

    private bool IsForm(NameSighting sighting) => sighting.Parts.Count > 2 && _forms.Count < MaxForms;

    private bool IsFullest(NameSighting sighting)
    {
        if (Parts.Count == 0)
            return true;
        var (had, has) = (PersonWords.HaveInitial(Parts), sighting.HasInitials);
        return had != has ? had && sighting.Parts.Count > 1 : sighting.Parts.Count > Parts.Count;
    }
}
