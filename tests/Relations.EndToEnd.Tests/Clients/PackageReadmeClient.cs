using Relations.Client;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The program of services/Relations.Client/README.md, but for the address and the place it prints to.</summary>
internal static class PackageReadmeClient
{
    public static async Task RunAsync(string address, TextWriter output)
    {
        using var channel = RelationsChannel.ForAddress(address);
        var agreements = new AgreementService.AgreementServiceClient(channel);

        var request = new ListAgreementsRequest { Between = { "NOR", "RUS" }, From = "2010" };
        await foreach (var agreement in agreements.AllAsync(request))
            output.WriteLine($"{agreement.Signed} {agreement.Title}: {agreement.Evidence[0].Quote}");

        try
        {
            await agreements.GetAgreementAsync(new GetAgreementRequest { Id = new string('0', 32) });
        }
        catch (RelationsException exception) when (exception.Reason == ErrorReason.RecordNotFound)
        {
            output.WriteLine($"There is no {exception.Metadata["id"]}.");
        }

        var changes = new ChangeService.ChangeServiceClient(channel);
        await foreach (var answer in changes.WatchAsync(new WatchChangesRequest { Between = { "NOR", "RUS" } }))
        {
            if (answer.Change is null)
                break;
            output.WriteLine($"{answer.Change.Action} {answer.Change.Kind} {answer.Change.Record}");
        }
    }
}
