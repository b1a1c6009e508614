using Jiheng.Data.Reading;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Reading;

namespace Jiheng.Workflow.Tests;

/// <summary>The workflows and calendars of the repository.</summary>
internal static class Shipped
{
    internal static readonly string[] Ids = ["disclosure", "evaluation", "fund-issue", "performance-target", "rectification", "self-evaluation", "tracking-return"];

    private static readonly Lazy<WorkflowLibrary> Loaded = new(() =>
    {
        var diagnostics = new Diagnostics();
        var library = WorkflowLibrary.Load(Repository.Folder("workflows"), diagnostics);
        Assert.Empty(diagnostics.Items);
        return library;
    });

    private static readonly Lazy<WorkCalendar> Days = new(() =>
    {
        var diagnostics = new Diagnostics();
        var calendar = HolidayFile.Load(Repository.Folder("calendars"), diagnostics);
        Assert.Empty(diagnostics.Items);
        return calendar;
    });

    internal static WorkflowLibrary Library => Loaded.Value;

    internal static WorkCalendar Calendar => Days.Value;

    internal static CheckedWorkflow Of(string id) => Library.Find(id) ?? throw new ArgumentException(id);

    internal static WorkflowDefinition Parse(string text)
    {
        var diagnostics = new Diagnostics();
        var definition = WorkflowFile.Parse(text, "test.yaml", diagnostics);
        Assert.True(definition is not null, string.Join("\n", diagnostics.Items));
        return definition;
    }

    internal static CheckedWorkflow Checked(string text)
    {
        var diagnostics = new Diagnostics();
        var workflow = ModelCheck.Run(Parse(text), diagnostics);
        Assert.True(workflow is not null, string.Join("\n", diagnostics.Items));
        return workflow;
    }
}
