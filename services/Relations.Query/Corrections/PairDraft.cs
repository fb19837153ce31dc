using Relations.Domain.Resolution;
using Relations.Query.Storage;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Makes corrections about two things.</summary>
internal sealed class PairDraft(CorrectionTargets targets, RequestCheck check)
{
    /// <summary>Of two records one.</summary>
    public async Task JoinAsync(Correction correction, JoinRecords action)
    {
        var (one, first) = await targets.WordedAsync("join_records.record", action.Record);
        var (other, second) = await targets.WordedAsync("join_records.other", action.Other);
        check.Require(one.Id != other.Id, "join_records.other", "The id of another record: this one is the same.");
        check.Require(one.Kind == other.Kind, "join_records.other", $"The id of a record of the same kind: {one.Kind}.");
        correction.JoinRecords = new JoinRecords { Record = one.Id, Other = other.Id };
        correction.Records.Add([one.Id, other.Id]);
        correction.Anchors.Add(first.Select(row => CorrectionTargets.Anchor(row, 1)));
        correction.Anchors.Add(second.Select(row => CorrectionTargets.Anchor(row, 2)));
    }

    /// <summary>Two claims that are never of one record.</summary>
    public async Task KeepApartAsync(Correction correction, KeepApart action)
    {
        var one = await SideAsync("keep_apart.one", action.One);
        var other = await SideAsync("keep_apart.other", action.Other);
        correction.KeepApart = action.Clone();
        correction.Records.Add(one.Records.Union(other.Records));
        check.ThrowIfAny();
        var (first, second) = (CorrectionTargets.Claim(one.Claims[0]), CorrectionTargets.Claim(other.Claims[0]));
        check.Require(first.Fact.GetType() == second.Fact.GetType(), "keep_apart.other", "A claim of the same kind.");
        if (ClaimKeys.AreAlike(first, second))
        {
            check.Require(first.DocumentId != second.DocumentId, "keep_apart.other", "A claim that another document makes, or in other words: nothing tells these two apart. One can be retracted.");
            // Which of the others are of the one or the other thing is not known.
            (one, other) = (one with { Claims = [one.Claims[0]] }, other with { Claims = [other.Claims[0]] });
        }
        correction.Anchors.Add(one.Claims.Select(row => CorrectionTargets.Anchor(row, 1)));
        correction.Anchors.Add(other.Claims.Select(row => CorrectionTargets.Anchor(row, 2)));
    }

    private async Task<(IReadOnlyList<ClaimRow> Claims, IEnumerable<string> Records)> SideAsync(string field, ClaimOrRecord? target)
    {
        switch (target?.TargetCase)
        {
            case ClaimOrRecord.TargetOneofCase.Record:
                var (record, claims) = await targets.WordedAsync($"{field}.record", target.Record);
                return (claims, [record.Id]);
            case ClaimOrRecord.TargetOneofCase.Claim:
                var claim = await targets.ClaimAsync($"{field}.claim", target.Claim);
                var owner = await targets.RecordOfAsync(claim);
                // A claim that its record does not cite is held on to by itself.
                var alike = owner is null ? [] : await targets.WordingAsync(owner, HexId.Text(claim.Id));
                return (alike.Count > 0 ? alike : [claim], owner is null ? [] : [owner.Id]);
            default:
                check.Add(field, "A claim or a record.");
                return ([], []);
        }
    }
}
