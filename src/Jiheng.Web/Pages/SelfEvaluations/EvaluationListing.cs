using Jiheng.Platform.Completeness;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>The list of self-evaluations that are owed (自评报送清单).</summary>
internal static class EvaluationListing
{
    internal static Listing Of(IReadOnlyList<UnitDelivery> owed, Workbench bench) => new ListTable<UnitDelivery>("evaluations", $"{bench.Year?.Year}年度绩效自评报送情况")
        .Text("单位", static u => u.Name, static u => u.PaperId is { } id ? $"/self-evaluations/{id}" : null)
        .Text("区划代码", static u => u.Code)
        .State("报送情况", static u => StateWord.Of(u.Delivery))
        .Text("自评表", static u => u.PaperId is null ? "没有建立" : u.Delivery == Delivery.Returned ? "修改中" : u.HandedIn is null ? "填报中" : u.State is { } s ? StateWord.Of(s, "办理中").Word : "")
        .Day("提交日期", static u => u.HandedIn)
        .Day("截止日期", static u => u.Due)
        .Of(owed);
}
