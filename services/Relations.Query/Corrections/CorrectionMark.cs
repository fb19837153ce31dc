using Relations.Domain.Corrections;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Corrections;

/// <summary>Makes the marks by which corrections reach resolution.</summary>
internal static class CorrectionMark
{
    /// <summary>The mark of a claim that an anchor was found as.</summary>
    public static Mark Of(StandingAnchor anchor)
    {
        var correction = anchor.Correction;
        return correction.ActionCase switch
        {
            Correction.ActionOneofCase.SetField => new SetMark(
                correction.Id,
                correction.SetField.Field,
                FieldJson.ToDomain(RecordMessage.Descriptor(anchor.Anchor.Claim), correction.SetField.Field, correction.SetField.Value),
                Note(correction)),
            Correction.ActionOneofCase.JoinRecords => new JoinMark(correction.Id),
            Correction.ActionOneofCase.KeepApart => new ApartMark(correction.Id, anchor.Row.Side),
            var action => throw new InvalidOperationException($"{action} marks no claim."),
        };
    }

    private static string Note(Correction correction) => $"set by hand by {correction.Author} on {correction.Time[..10]}: {correction.Reason}";
}
