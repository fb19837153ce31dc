using Grpc.Core;
using Grpc.Health.V1;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Relations.ServiceDefaults.Reflection;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Relations.ServiceDefaults.Health;

/// <summary>
/// Serves <c>grpc.health.v1</c>. Every service of the process is as ready as the process is: when its health checks pass
/// and it is not shutting down.
/// </summary>
internal sealed class GrpcHealthService(
    HealthCheckService checks, ReadinessFeed feed, ServiceCatalogue catalogue, IHostApplicationLifetime lifetime)
    : Grpc.Health.V1.Health.HealthBase
{
    public override async Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        if (!Knows(request.Service))
            throw new RpcException(new Status(StatusCode.NotFound, $"No service is named \"{request.Service}\"."));
        return Response(await StatusAsync(context.CancellationToken));
    }

    public override async Task<HealthListResponse> List(HealthListRequest request, ServerCallContext context)
    {
        var status = await StatusAsync(context.CancellationToken);
        var response = new HealthListResponse { Statuses = { [""] = Response(status) } };
        foreach (var service in catalogue.Services)
            response.Statuses.Add(service.FullName, Response(status));
        return response;
    }

    public override async Task Watch(
        HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var last = ServingStatus.Unknown;
        try
        {
            var next = feed.Next;
            var status = Knows(request.Service) ? await StatusAsync(end.Token) : ServingStatus.ServiceUnknown;
            while (true)
            {
                if (status != last)
                    await responseStream.WriteAsync(Response(status), context.CancellationToken);
                last = status;
                var (outcome, following) = await next.Outcome.WaitAsync(end.Token);
                next = following;
                status = status == ServingStatus.ServiceUnknown ? status : Serving(outcome);
            }
        }
        catch (OperationCanceledException) when (!context.CancellationToken.IsCancellationRequested)
        {
            if (last == ServingStatus.Serving)
                await responseStream.WriteAsync(Response(ServingStatus.NotServing), context.CancellationToken);
        }
    }

    private bool Knows(string service) => service.Length == 0 || catalogue.Contains(service);

    private async Task<ServingStatus> StatusAsync(CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return ServingStatus.NotServing;
        var report = await checks.CheckHealthAsync(HealthExtensions.IsForReadiness, cancellationToken);
        return Serving(report.Status);
    }

    private static ServingStatus Serving(HealthStatus status) =>
        status == HealthStatus.Unhealthy ? ServingStatus.NotServing : ServingStatus.Serving;

    private static HealthCheckResponse Response(ServingStatus status) => new() { Status = status };
}
