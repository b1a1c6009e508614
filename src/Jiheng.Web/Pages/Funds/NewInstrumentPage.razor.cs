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

    private bool IsOutside => Given["kind"] == "outside";
}
