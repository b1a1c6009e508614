using Jiheng.Domain.Allocation;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>An instrument being drawn up (登记、下达指标文页).</summary>
public sealed partial class NewInstrumentPage : ComponentBase
{
    private static readonly (string Value, string Word)[] Kinds = [("outside", "登记上级或本级安排的资金"), ("amounts", "下达：金额如表"), ("shares", "下达：总额按人数份额分摊（整万元）")];
    private static readonly (string Value, string Word)[] BatchKinds = [(nameof(BatchKind.Issue), "年中下达"), (nameof(BatchKind.Advance), "提前下达"), (nameof(BatchKind.Settlement), "清算")];

    [Inject]
    public required Workbench Workbench { get; set; }

    /// <summary>What is in the fields, by their names.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Given { get; set; }

    [Parameter, EditorRequired]
    public required Listing Lines { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Finding> Problems { get; set; }

    [Parameter, EditorRequired]
    public bool MayConfirm { get; set; }

    [Parameter, EditorRequired]
    public bool IsOpen { get; set; }

    /// <summary>What is left of this money afterwards; empty until it can be said.</summary>
    [Parameter, EditorRequired]
    public string Balance { get; set; } = "";

    /// <summary>Whether it begins as the other way round of one that was wrong.</summary>
    [Parameter, EditorRequired]
    public bool Corrects { get; set; }

    private bool IsOutside => Given["kind"] == "outside";

    private string? Wrong(string field) => Problems.Any(p => p.IsWrong && p.Field == field) ? "true" : null;

    // What is wrong with a field, below it.
    private RenderFragment Below(string field) => builder =>
    {
        if (Wrong(field) is null) return;
        builder.OpenElement(0, "small");
        builder.AddAttribute(1, "class", "state-wrong");
        builder.AddContent(2, string.Concat(Problems.Where(p => p.IsWrong && p.Field == field).Select(static p => p.Message)));
        builder.CloseElement();
    };
}
