using Relations.Domain.Facts;

namespace Relations.Domain.Resolution;

/// <summary>
/// Values of a resolved agreement. Its status is the furthest that any source reports: a later text that speaks of the signing does
/// not undo a ratification.
/// </summary>
internal static class AgreementFields
{
    private static readonly AgreementStatus[] Furthest =
    [
        AgreementStatus.Terminated, AgreementStatus.Expired, AgreementStatus.InForce, AgreementStatus.Ratified, AgreementStatus.Signed,
        AgreementStatus.Agreed, AgreementStatus.Planned, AgreementStatus.UnderNegotiation,
    ];

    public static AgreementFact Resolve(FieldChooser choose) => new()
    {
        Title = choose.Title(claim => Of(claim).Title, Of(choose.Claims[0]).Parties),
        Type = choose.Type(),
        Parties = choose.Codes("parties", claim => Of(claim).Parties),
        Signatories = choose.People("signatories", claim => Of(claim).Signatories),
        Signed = choose.Date("signed", claim => Of(claim).Signed),
        Place = choose.Text("place", claim => Of(claim).Place),
        Subjects = choose.Union("subjects", claim => Of(claim).Subjects, subjects => subjects.Distinct().Order()),
        Status = choose.One("status", "furthest stage reported", claim => (AgreementStatus?)Of(claim).Status,
            value => [Array.IndexOf(Furthest, value.Value!.Value)])!.Value,
        Validity = choose.Date("validity", claim => Of(claim).Validity),
        Amount = choose.Amount("amount", claim => Of(claim).Amount),
        Evidence = [],
        Confidence = choose.Confidence(),
    };

    private static AgreementFact Of(Claim claim) => (AgreementFact)claim.Fact;
}
