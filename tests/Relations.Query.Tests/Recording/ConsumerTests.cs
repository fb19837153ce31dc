using Relations.Contracts;
using Relations.Testing.RabbitMq;
using Relations.V1;
using RejectionReason = Relations.Domain.RejectionReason;

namespace Relations.Query.Tests.Recording;

public sealed class ConsumerTests(RabbitMqBroker broker) : IClassFixture<RabbitMqBroker>
{
    [Fact]
    public Task Readings_PublishedInProcess_AreStoredAndEachAnswered() => PublishAsync(new QueryService());

    [SkippableFact]
    public Task Readings_PublishedOnABroker_AreStoredAndEachAnswered()
    {
        Skip.If(broker.SkipReason is not null, broker.SkipReason);
        return PublishAsync(new QueryService { Settings = broker.Configuration });
    }

    private static async Task PublishAsync(QueryService service)
    {
        await service.InitializeAsync();
        var outcomes = await Outcomes.OfAsync(service);
        var articles = Enumerable.Range(1, 40)
            .Select(i => new Article($"Ghana and Togo signed Protocol {i} on 3 March {1960 + i}.")
                .Agreement($"Ghana and Togo signed Protocol {i} on 3 March {1960 + i}.", $"Protocol {i}", "GHA,TGO", $"{1960 + i}-03-03"))
            .ToList();
        var broken = articles[0].Read() with { Document = articles[0].Read().Document with { Text = "Another text.", Id = new string('a', 64) } };

        await outcomes.Bus.Publish(broken);
        await Task.WhenAll(articles.Select(article => outcomes.Bus.Publish(article.Read())));

        var seen = await outcomes.TakeAsync(articles.Count + 1);
        Assert.Equal(articles.Select(article => article.Id).Order(), seen.OfType<DocumentStored>().Select(stored => stored.DocumentId).Order());
        Assert.Equal(RejectionReason.EvidenceMismatch, Assert.Single(seen.OfType<DocumentRejected>()).Reason);
        var list = await new AgreementService.AgreementServiceClient(service.Channel).ListAgreementsAsync(new ListAgreementsRequest { Between = { "GHA", "TGO" } });
        Assert.Equal(articles.Count, list.Agreements.Count);
        await service.DisposeAsync();
    }
}
