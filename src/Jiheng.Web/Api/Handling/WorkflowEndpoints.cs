using Jiheng.Platform.Handling;
using Jiheng.Workflow.Display;

namespace Jiheng.Web.Api.Handling;

/// <summary>A workflow as the API shows it (流程), drawn in text.</summary>
internal sealed record WorkflowView(string Id, string Name, int Version, string Fingerprint, string Diagram);

/// <summary>The workflows on which new papers start (流程接口).</summary>
internal static class WorkflowEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var workflows = api.MapGroup("/workflows").WithTags("办理");
        workflows.MapGet("", static (WorkflowShelf shelf) => ApiAnswer.Ok(shelf.Library.Latest.Select(View))).WithName("workflows.list").WithSummary("现行的办理流程").Produces<IReadOnlyList<WorkflowView>>();
        workflows.MapGet("/{id}", static (string id, WorkflowShelf shelf) => shelf.Library.Find(id) is { } found ? ApiAnswer.Ok(View(found)) : Answering.NotFound).WithName("workflows.get").WithSummary("一个办理流程").Produces<WorkflowView>();
    }

    private static WorkflowView View(Workflow.Checking.CheckedWorkflow w) => new(w.Definition.Id, w.Definition.Name, w.Definition.Version, w.Definition.Fingerprint, WorkflowDiagram.Of(w.Definition));
}
