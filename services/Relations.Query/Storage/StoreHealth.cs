using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Relations.Query.Storage;

/// <summary>Ready when the schema is up to date and the database answers.</summary>
internal sealed class StoreHealth(NpgsqlDataSource source, SchemaState schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!schema.IsCurrent)
            return HealthCheckResult.Unhealthy("The schema is not up to date yet.");
        try
        {
            await source.ProbeAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException exception)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", exception);
        }
    }
}
