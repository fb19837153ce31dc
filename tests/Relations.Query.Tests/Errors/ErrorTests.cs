using Grpc.Core;
using Relations.V1;

namespace Relations.Query.Tests.Errors;

public sealed class ErrorTests(QueryService service) : IClassFixture<QueryService>
{
    private AgreementService.AgreementServiceClient Agreements => new(service.Channel);

    [Fact]
    public async Task Get_OfAnUnknownId_IsNotFoundWithTheId()
    {
        var id = new string('0', 32);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.GetAgreementAsync(new GetAgreementRequest { Id = id }));

        Assert.Equal(id, Details.Check(error, StatusCode.NotFound, ErrorReason.RecordNotFound).Metadata["id"]);
    }

    [Fact]
    public async Task Get_OfAnIdThatIsNone_NamesTheField()
    {
        var record = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.GetAgreementAsync(new GetAgreementRequest { Id = "12" }));
        var document = await Assert.ThrowsAsync<RpcException>(async () =>
            await new DocumentService.DocumentServiceClient(service.Channel).GetDocumentAsync(new GetDocumentRequest { Id = new string('z', 64) }));

        Details.Check(record, StatusCode.InvalidArgument, ErrorReason.InvalidField, "id");
        Details.Check(document, StatusCode.InvalidArgument, ErrorReason.InvalidField, "id");
    }

    [Fact]
    public async Task List_WithSeveralWrongFields_NamesThemAll()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(new ListAgreementsRequest
        {
            PageSize = -1,
            OrderBy = "colour",
            Between = { "CHN", " " },
            Types_ = { (AgreementType)99 },
            Statuses = { AgreementStatus.Unspecified },
            From = "2003",
            To = "2002-13",
            Query = "a\0b",
            View = (RecordView)9,
        }));

        Details.Check(
            error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "page_size", "order_by", "between[1]", "types[0]", "statuses[0]", "to", "query", "view");
    }

    [Theory]
    [InlineData("2003", "2002")]
    [InlineData("2003-05-02", "2003-05-01")]
    public async Task List_OfARangeThatEndsBeforeItStarts_IsInvalid(string from, string to)
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () => await Agreements.ListAgreementsAsync(new ListAgreementsRequest { From = from, To = to }));

        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "to");
    }

    [Fact]
    public async Task Timeline_OfOneActor_IsInvalid()
    {
        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await new TimelineService.TimelineServiceClient(service.Channel).GetTimelineAsync(new GetTimelineRequest { Between = { "CHN", "CHN" } }));

        Details.Check(error, StatusCode.InvalidArgument, ErrorReason.InvalidField, "between");
    }
}
