using Relations.Domain;
using Relations.Extraction.Mentions;

namespace Relations.Extraction.Resources;

/// <summary>The states of <c>states.tsv</c> by code.</summary>
internal sealed class StateTable
{
    private readonly Dictionary<ActorCode, StateRecord> _states = [];

    /// <summary>The state of a code, or null.</summary>
    public StateRecord? Find(ActorCode code) => _states.GetValueOrDefault(code);

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<StateRecord> All => _states.Values;

    /// <summary>Adds a row. Of a code that is there already, the row adds names.</summary>
    public void Add(TableRow row, Lexicon lexicon)
    {
        var code = new ActorCode(row.Required(0, "code"));
        if (!_states.TryGetValue(code, out var state))
        {
            var name = NameMarks.ReadAll(row.Required(1, "name")).First().Name;
            _states.Add(code, state = new StateRecord(code, name, row[6].Length > 0 ? new ActorCode(row[6]) : null));
        }
        var nameForm = state.Of is null ? StateForm.Name : StateForm.Territory;
        foreach (var name in NameMarks.ReadAll(row[1]))
            lexicon.AddWithSaint(name, new StateName(state, nameForm));
        foreach (var name in NameMarks.ReadAll(row[2]))
            lexicon.AddWithSaint(name, new StateName(state, state.Of is null ? StateForm.Demonym : StateForm.Territory));
        foreach (var name in NameMarks.ReadAll(row[3]))
            lexicon.AddWithSaint(name, state.Of is null ? new StateName(state, StateForm.Capital) : new PlaceName(name.Name, state.Code));
        foreach (var name in NameMarks.ReadAll(row[4]))
            lexicon.Add(name, new StateName(state, StateForm.Capital, IsSeat: true));
        foreach (var name in NameMarks.ReadAll(row[5]))
            lexicon.Add(name, new StateName(state, StateForm.Combined));
    }
}
