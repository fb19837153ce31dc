using Grpc.Net.Client;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Clients;

/// <summary>The C# program of README.md, but for the address and the place it prints to.</summary>
internal static class ReadmeClient
{
    public static async Task RunAsync(string address, TextWriter output)
    {
        using var channel = GrpcChannel.ForAddress(address);
        var client = new AgreementService.AgreementServiceClient(channel);
        var answer = await client.ListAgreementsAsync(new ListAgreementsRequest { Between = { "NOR", "RUS" } });
        foreach (var agreement in answer.Agreements)
            output.WriteLine($"{agreement.Signed} {agreement.Title} {agreement.Evidence[0].Quote}");
    }
}
