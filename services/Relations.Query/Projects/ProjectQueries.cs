using Grpc.Core;
using Relations.Domain.Facts;
using Relations.Query.Records;
using Relations.V1;

namespace Relations.Query.Projects;

/// <summary>Serves <c>relations.v1.ProjectService</c>.</summary>
internal sealed class ProjectQueries(RecordReader records) : ProjectService.ProjectServiceBase
{
    private static readonly RecordType<Project> Type = new(FactKind.Project, Project.Parser, (record, provenance) => record.Provenance = provenance);

    public override async Task<GetProjectResponse> GetProject(GetProjectRequest request, ServerCallContext context) =>
        new() { Project = await records.GetAsync(Type, request, context.CancellationToken) };

    public override async Task<ListProjectsResponse> ListProjects(ListProjectsRequest request, ServerCallContext context)
    {
        var page = await records.ListAsync(Type, request, RecordOrders.Named, context.CancellationToken);
        return new ListProjectsResponse { Projects = { page.Items }, NextPageToken = page.NextToken, TotalSize = page.Total };
    }
}
