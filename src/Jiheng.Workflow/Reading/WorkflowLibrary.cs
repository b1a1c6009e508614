using Jiheng.Data.Reading;
using Jiheng.Workflow.Checking;

namespace Jiheng.Workflow.Reading;

/// <summary>The folder workflows/ (流程目录): every version of every workflow, each read and checked.</summary>
public sealed class WorkflowLibrary
{
    private readonly Dictionary<(string Id, int Version), CheckedWorkflow> workflows;

    private WorkflowLibrary(Dictionary<(string, int), CheckedWorkflow> workflows) => this.workflows = workflows;

    /// <summary>The latest version of each, by id.</summary>
    public IReadOnlyList<CheckedWorkflow> Latest =>
        [.. workflows.Values.GroupBy(w => w.Definition.Id).Select(g => g.MaxBy(w => w.Definition.Version)!).OrderBy(w => w.Definition.Id, StringComparer.Ordinal)];

    /// <summary>Every version of every workflow.</summary>
    public IReadOnlyCollection<CheckedWorkflow> All => workflows.Values;

    /// <summary>The latest version of a workflow, found by its id or its Chinese name; null when there is none.</summary>
    public CheckedWorkflow? Find(string name) => Latest.FirstOrDefault(w => w.Definition.Id == name || w.Definition.Name == name);

    /// <summary>The version with which a paper started; null when it is not there.</summary>
    public CheckedWorkflow? Find(string id, int version) => workflows.GetValueOrDefault((id, version));

    /// <summary>All good files of a folder; what is wrong with the others is a diagnostic each.</summary>
    public static WorkflowLibrary Load(string folder, Diagnostics diagnostics) =>
        Read(Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal), diagnostics);

    /// <summary>All good ones of some files.</summary>
    public static WorkflowLibrary Read(IEnumerable<string> paths, Diagnostics diagnostics)
    {
        var found = new Dictionary<(string, int), CheckedWorkflow>();
        foreach (var path in paths)
        {
            if (WorkflowFile.Read(path, diagnostics) is not { } definition) continue;
            if (ModelCheck.Run(definition, diagnostics) is not { } sound) continue;
            if (found.TryAdd((definition.Id, definition.Version), sound)) continue;
            var other = found[(definition.Id, definition.Version)].Definition.Origin.Source;
            diagnostics.Error(definition.Origin, $"{definition.Id} 第{definition.Version}版", $"与{other}不同的编号或版本", "改动流程时请把 version 加一");
        }

        return new(found);
    }
}
