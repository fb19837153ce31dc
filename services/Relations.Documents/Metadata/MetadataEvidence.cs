using Relations.Domain;

namespace Relations.Documents.Metadata;

/// <summary>What the parts of a document say of it, each with how far it is to be believed; the strongest wins, of equals the first.</summary>
internal sealed class MetadataEvidence
{
    private readonly List<(FoundDate Date, int Weight)> _dates = [];
    private readonly List<(string Name, int Weight)> _authors = [];
    private readonly List<OutletMention> _outlets = [];

    /// <summary>Adds a publication date.</summary>
    public void AddDate(FoundDate? date, int weight)
    {
        if (date is { } found)
            _dates.Add((found, weight));
    }

    /// <summary>Adds an author.</summary>
    public void AddAuthor(string name, int weight) => _authors.Add((name, weight));

    /// <summary>Adds an outlet.</summary>
    public void AddOutlet(OutletMention mention) => _outlets.Add(mention);

    /// <summary>Adds the outlets of a line, each with at least the given weight unless it is a picture's.</summary>
    public void AddOutlets(LineReading reading, int weight)
    {
        foreach (var mention in reading.Outlets)
            _outlets.Add(mention.Weight <= OutletWeight.Picture ? mention : mention with { Weight = Math.Max(weight, mention.Weight) });
    }

    /// <summary>True when a date of at least the weight is known.</summary>
    public bool HasDate(int weight) => _dates.Exists(d => d.Weight >= weight);

    /// <summary>The author, or null.</summary>
    public string? Author => _authors.Count == 0 ? null : _authors.MaxBy(a => a.Weight).Name;

    /// <summary>The outlet, or null. Mentions of one outlet do not add up: many stories are quoted, one is the document's.</summary>
    public OutletMention? Outlet => _outlets.Count == 0 ? null : _outlets.MaxBy(o => o.Weight);

    /// <summary>The publication date, or null. Figures are read in the outlet's order, else as other dates of the document show.</summary>
    public EdtfDate? Published
    {
        get
        {
            if (_dates.Count == 0)
                return null;
            var order = Outlet?.Known?.Order ?? DateOrder.Unknown;
            if (_dates.Find(d => d.Date.Order != DateOrder.Unknown) is { Weight: > 0 } shown)
                order = shown.Date.Order;
            return _dates.MaxBy(d => d.Weight).Date.ToEdtf(order);
        }
    }
}
