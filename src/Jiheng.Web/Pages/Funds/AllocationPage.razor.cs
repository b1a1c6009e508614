using System.Globalization;
using Jiheng.Domain.Quantities;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>An allocation being prepared, or as it was issued (分配方案页).</summary>
public sealed partial class AllocationPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required AllocationSheet Sheet { get; set; }

    /// <summary>Where its paper stands; null for one of before there were papers of allocations.</summary>
    [Parameter, EditorRequired]
    public Handling? Handling { get; set; }

    [Parameter, EditorRequired]
    public PaperBackground? Background { get; set; }

    /// <summary>Whether it is approved and this person issues it.</summary>
    [Parameter, EditorRequired]
    public bool MayIssue { get; set; }

    [Parameter, EditorRequired]
    public int Year { get; set; }

    private bool IsIssued => Sheet.Paper.InstrumentId is not null;

    private string Today => Workbench.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Cited => Sheet.Paper.Citation == "unverified" ? "待核" : Sheet.Paper.Citation;

    private string Purpose => Sheet.IsByFactors
        ? $"各单位因素数据占合计的比重×权重之和×绩效调节系数，按得数分配待分配资金，零头按最大余额法补足；依据{Cited}。"
        : $"审核人数×补助标准{QuantityFormat.Shortest(Sheet.Paper.Subsidy)}元×分担{QuantityFormat.Percent(Sheet.Paper.Share, 0)}，逐县取整到万元；依据{Cited}。";

    // What a table that is pasted has to have.
    private string Columns => Sheet.Figures.ByFactors is { } factors
        ? $"地州市、县市区、{string.Join('、', factors.Plan.Factors.Select(static f => f.Name))}，可有绩效调节系数、已提前下达"
        : "地州市、县市区、审核参保人数、上报参保人数、已提前告知数";
}
