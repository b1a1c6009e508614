using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>One person's records side by side, and what is decided about them (核查一件).</summary>
public sealed partial class CasePage : ComponentBase
{
    private static readonly string[] Shown = ["国籍", "证件类型", "证件号码", "姓名", "险种", "统筹区", "出生日期", "参保起始", "参保终止", "死亡日期", "建议", "类别", "月数", "涉及金额（元）", "分年度", "说明", "规则", "把握"];

    [Parameter, EditorRequired]
    public required Guid JobId { get; set; }

    [Parameter, EditorRequired]
    public required CheckCase Case { get; set; }

    /// <summary>What was decided, by the id of the row.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, DecisionLine> Decisions { get; set; } = new Dictionary<string, DecisionLine>();

    [Parameter, EditorRequired]
    public bool MayDecide { get; set; }

    [Parameter, EditorRequired]
    public required bool MayUnmask { get; set; }

    /// <summary>The cases beside this one; empty at the ends.</summary>
    [Parameter]
    public string Before { get; set; } = "";

    [Parameter]
    public string After { get; set; } = "";

    [Parameter]
    public string Place { get; set; } = "";

    private IEnumerable<string> Rows => Shown.Where(n => Case.Records.Any(r => r[n].Length > 0));

    private bool Differs(string name) => Case.Records.Select(r => r[name]).Distinct().Count() > 1;

    private string To(string key) => $"/jobs/{JobId}/cases?of={Uri.EscapeDataString(key)}";

    private DecisionLine? Decided(CaseRecord record) => Decisions.GetValueOrDefault(record.Id);

    private static StateWord StateOf(DecisionLine? line) => CasePages.StateOf(line?.Decision.Verdict);
}
