using System.Collections.Frozen;
using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>What resolution must know of one kind of fact.</summary>
internal abstract class KindRules
{
    private static readonly FrozenDictionary<Type, KindRules> ByFact = new Dictionary<Type, KindRules>
    {
        [typeof(AgreementFact)] = new AgreementRules(),
        [typeof(EventFact)] = new EventRules(),
        [typeof(FigureFact)] = new FigureRules(),
        [typeof(PersonFact)] = new PersonRules(),
        [typeof(InstitutionFact)] = new InstitutionRules(),
        [typeof(PlaceFact)] = new PlaceRules(),
        [typeof(ProjectFact)] = new ProjectRules(),
    }.ToFrozenDictionary();

    /// <summary>The kind.</summary>
    public abstract FactKind Kind { get; }

    /// <summary>The rules for a fact.</summary>
    public static KindRules For(Fact fact) => ByFact[fact.GetType()];

    /// <summary>Where a claim is resolved and what is compared of it.</summary>
    public abstract Shape Shape(Claim claim);

    /// <summary>
    /// The round in which a wording of a home is clustered, from 0: the best known first. A wording joins the one record of earlier rounds
    /// that fits best, so that a vague one ("in 2006") cannot chain two precise ones together.
    /// </summary>
    public virtual int Round(Wording wording) => 0;

    /// <summary>How well two wordings of one home fit, or null when they are different things. Symmetric.</summary>
    public abstract Match? Compare(Wording a, Wording b);

    /// <summary>How well a wording from outside fits a record, or null.</summary>
    public virtual Match? Attach(Wording outside, IReadOnlyList<Wording> record) => null;

    /// <summary>The keys under which wordings from outside look for a record of this area.</summary>
    public virtual IEnumerable<string> Offers(string area, Wording wording) => [];

    /// <summary>The resolved fact of a record's claims, and how each field was chosen.</summary>
    public abstract Fact Resolve(FieldChooser choose);

    /// <summary>True when the records of such a fact's home are also compared with each other, not each by itself.</summary>
    public virtual bool ComparesRecords(Fact fact) => false;

    /// <summary>Where the claims of a home contradict each other.</summary>
    public abstract IEnumerable<Discrepancy> Discrepancies(string home, IReadOnlyList<BuiltRecord> records);
}

/// <summary>That two wordings fit.</summary>
/// <param name="Score">How well: higher is better.</param>
/// <param name="Reason">What they have in common, for people.</param>
internal readonly record struct Match(int Score, string Reason);
