using System.CommandLine;
using Relations.Cli.Output;
using Relations.Client;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations projects</c>.</summary>
internal static class ProjectsCommand
{
    private static readonly Column<Project>[] Columns =
    [
        new("Name", item => item.Name, Wraps: true),
        new("Parties", item => string.Join(" ", item.Parties), Wraps: true),
        new("Length km", item => item.HasLengthKilometres ? $"{item.LengthKilometres:0}" : "", Right: true),
        new("Status", item => item.Status, Wraps: true),
        new("Also written", item => string.Join("; ", item.Variants.Where(variant => variant != item.Name)), Wraps: true),
        new("Sources", item => $"{item.SourceCount}", Right: true),
    ];

    public static Command Create()
    {
        var requests = new Requests<Project, ListProjectsRequest>(
            async (channel, id, asOf, cancellation) => (await new ProjectService.ProjectServiceClient(channel)
                .GetProjectAsync(new GetProjectRequest { Id = id, View = RecordView.Full, AsOf = asOf }, cancellationToken: cancellation)).Project,
            (channel, request, cancellation) => new ProjectService.ProjectServiceClient(channel).AllAsync(request, cancellation),
            async (channel, request, cancellation) => (await new ProjectService.ProjectServiceClient(channel).ListProjectsAsync(request, cancellationToken: cancellation)).TotalSize);
        return new ListCommand<Project, ListProjectsRequest>(
            "projects", "Lists pipelines, railways, plants, zones", Columns, requests,
            "relations projects --between CHN,KAZ");
    }
}
