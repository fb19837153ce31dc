using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Relations.ServiceDefaults.Health;

/// <summary>The body of the health endpoints: the state of each check by name, and nothing of what a check threw.</summary>
/// <param name="Status">Healthy, Degraded or Unhealthy: the worst of the checks.</param>
/// <param name="Checks">The state of each check.</param>
internal sealed record HealthJson(string Status, IReadOnlyDictionary<string, string> Checks)
{
    public static Task WriteAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new HealthJson(
                report.Status.ToString(),
                report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString())),
            context.RequestAborted);
}
