using System.Text.Json;
using System.Text.Json.Nodes;
using MassTransit;
using MassTransit.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Relations.ServiceDefaults.Bus;

namespace Relations.Contracts.Tests;

/// <summary>What a message looks like on the bus: its type names and its body, without the ids and times of the envelope.</summary>
internal static class WireFormat
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Sends a message over the bus as the services configure it, and shows what arrived.</summary>
    public static async Task<string> OfAsync<T>(T message)
        where T : class
    {
        var arrived = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRelationsBus(new ConfigurationManager(), bus => bus.AddHandler<T>(context =>
        {
            arrived.TrySetResult(context.ReceiveContext.GetBody());
            return Task.CompletedTask;
        }));
        using var host = builder.Build();
        await host.StartAsync();
        await host.Services.GetRequiredService<IBus>().Publish(message);
        var envelope = JsonNode.Parse(await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1)))!.AsObject();
        await host.StopAsync();
        var shown = new JsonObject { ["messageType"] = envelope["messageType"]!.DeepClone(), ["message"] = envelope["message"]!.DeepClone() };
        return shown.ToJsonString(Indented) + "\n";
    }

    /// <summary>Reads a message as a consumer would.</summary>
    public static T? Read<T>(string shown)
        where T : class =>
        SystemTextJsonMessageSerializer.Instance.Deserialize(new StringMessageBody(shown), EmptyHeaders.Instance).TryGetMessage<T>(out var message) ? message : null;
}
