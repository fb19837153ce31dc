using Relations.V1;

namespace Relations.Query.Tests.Corrections;

/// <summary>A service whose records are corrected, as a client sees it.</summary>
internal sealed class Corrected(QueryService service)
{
    public CorrectionService.CorrectionServiceClient Client { get; } = new(service.Channel);

    public AgreementService.AgreementServiceClient Agreements { get; } = new(service.Channel);

    public Task<Correction> SetAsync(string record, string field, string value, string author = "Ada") =>
        MakeAsync(new CreateCorrectionRequest { SetField = new SetField { Record = record, Field = field, Value = value } }, author);

    public Task<Correction> RetractAsync(string claim) => MakeAsync(new CreateCorrectionRequest { RetractClaim = new RetractClaim { Claim = claim } });

    public Task<Correction> AddAsync(string document, Agreement claim) =>
        MakeAsync(new CreateCorrectionRequest { AddClaim = new AddClaim { Document = document, Claim = new V1.Record { Agreement = claim } } });

    public Task<Correction> JoinAsync(string record, string other) =>
        MakeAsync(new CreateCorrectionRequest { JoinRecords = new JoinRecords { Record = record, Other = other } });

    public Task<Correction> KeepApartAsync(ClaimOrRecord one, ClaimOrRecord other) =>
        MakeAsync(new CreateCorrectionRequest { KeepApart = new KeepApart { One = one, Other = other } });

    public async Task<Correction> MakeAsync(CreateCorrectionRequest request, string author = "Ada")
    {
        (request.Author, request.Reason) = (author, "The gazette says so.");
        return (await Client.CreateCorrectionAsync(request)).Correction;
    }

    public async Task<Correction> GetAsync(string id) => (await Client.GetCorrectionAsync(new GetCorrectionRequest { Id = id })).Correction;

    public async Task<Correction> RevertAsync(string id) =>
        (await Client.RevertCorrectionAsync(new RevertCorrectionRequest { Id = id, Author = "Bo", Reason = "The gazette was wrong." })).Correction;

    public async Task<List<Agreement>> ListAsync(params string[] between) =>
        [.. (await Agreements.ListAgreementsAsync(new ListAgreementsRequest { Between = { between }, View = RecordView.Full })).Agreements];

    public async Task<Agreement> OneAsync(params string[] between) => Assert.Single(await ListAsync(between));
}
