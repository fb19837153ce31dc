using Relations.Domain;
using Relations.Extraction.Claims.Reading;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Claims.Parties;

/// <summary>The states a document is about: whom "the two countries" means where the words nearby do not tell.</summary>
internal sealed class PairInFocus
{
    private const double TitleWeight = 4;

    private readonly List<ActorCode> _byWeight;
    private readonly Dictionary<ActorCode, double> _weights;

    private PairInFocus(Dictionary<ActorCode, double> weights)
    {
        _weights = weights;
        _byWeight = [.. weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).Select(w => w.Key)];
    }

    /// <summary>The two states most spoken of, or null when there is only one.</summary>
    public (ActorCode First, ActorCode Second)? Pair => _byWeight.Count > 1 ? (_byWeight[0], _byWeight[1]) : null;

    /// <summary>The state most spoken of, or null when there is none.</summary>
    public ActorCode? Main => _byWeight.Count > 0 ? _byWeight[0] : null;

    /// <summary>True when the state is one of the pair.</summary>
    public bool Has(ActorCode state) => Pair is { } pair && (pair.First == state || pair.Second == state);

    /// <summary>The state most spoken of beside this one, or null.</summary>
    public ActorCode? Other(ActorCode state)
    {
        foreach (var code in _byWeight)
        {
            if (code != state)
                return code;
        }
        return null;
    }

    /// <summary>Whether both of the pair clearly stand out from all other states of the document.</summary>
    public bool IsClear => Pair is { } pair && (_byWeight.Count == 2 || _weights[pair.Second] >= 2 * _weights[_byWeight[2]]);

    /// <summary>Weighs the states of a text.</summary>
    public static PairInFocus Of(ClaimText text)
    {
        var weights = new Dictionary<ActorCode, double>();
        foreach (var state in text.States.All)
        {
            if (state.Form == StateForm.Capital)
                continue;
            var inTitle = text.Sentences.Count > 1 && state.FirstToken < text.Sentences[0].EndToken;
            weights[state.Code] = weights.GetValueOrDefault(state.Code) + (inTitle ? TitleWeight : 1);
        }
        foreach (var person in text.People.All)
        {
            if (person.Person.State is { } state)
                weights[state] = weights.GetValueOrDefault(state) + 0.5;
        }
        return new PairInFocus(weights);
    }
}
