using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>What monitoring shows as lists (监控清单).</summary>
internal sealed class MonitoringLists(Workbench bench, IReadOnlyDictionary<Guid, Organisation> units, int month)
{
    internal Listing Standings(IReadOnlyList<UnitStanding> all) => new ListTable<UnitStanding>("standings", $"{bench.Year?.Year}年{month}月支出进度")
        .Text("单位", s => Name(s.OrganisationId))
        .Text("截至", static s => $"{s.Month}月")
        .Number("收到", "万元", 2, static s => s.Received.Value)
        .Number("支出", "万元", 2, static s => s.Paid.Value)
        .Ratio("支出进度", static s => s.Standing.Progress?.Value)
        .Ratio("序时进度", static s => s.Standing.Expected.Value)
        .Ratio("落后", static s => s.Standing.Gap?.Value)
        .State("判断", static s => s.Standing.Progress is null ? StateWord.Plain("没有收到资金") : s.Standing.IsBehind ? StateWord.Wrong("落后") : s.Standing.Gap!.Value > 0m ? StateWord.Due("略落后") : StateWord.Done("达到"))
        .Of(all.OrderByDescending(static s => s.Standing.Gap?.Value ?? decimal.MinValue).ThenBy(s => Code(s.OrganisationId), StringComparer.Ordinal));

    internal Listing Curve(IReadOnlyList<CurvePoint> points, string unit) => new ListTable<CurvePoint>("curve", $"{unit}{bench.Year?.Year}年逐月支出进度")
        .Text("月份", static p => $"{p.Month}月")
        .Ratio("序时进度", static p => p.Expected)
        .Number("收到", "万元", 2, static p => p.Received)
        .Number("支出", "万元", 2, static p => p.Paid)
        .Ratio("支出进度", static p => p.Progress)
        .Number("报送单位", "个", 0, static p => p.Reported)
        .Of(points);

    internal Task<Listing> AlertsAsync(IQueryable<Alert> all, IQueryCollection asked, CancellationToken cancel) => new ListTable<Alert>("alerts", $"{bench.Year?.Year}年预警")
        .Text("单位", a => Name(a.OrganisationId), static a => $"/monitoring/alerts/{a.Id}")
        .Text("种类", static a => Words(a.Kind))
        .Text("内容", static a => a.Message)
        .State("处置", static a => Words(a.State))
        .State("最近核查", static a => a.State == AlertState.Closed ? StateWord.Plain("—") : a.Stands ? StateWord.Wrong("问题仍在") : StateWord.Done("问题已消除"))
        .Day("预警日期", static a => a.RaisedOn)
        .State("整改期限", a => Due(a))
        .Text("整改措施", static a => a.Action)
        .OfAsync(all, asked, cancel);

    internal Listing Progress(IReadOnlyList<ForecastLine> all) => new ListTable<ForecastLine>("progress", $"{bench.Year?.Year}年截至{month}月指标预测")
        .Text("单位", l => Name(l.UnitId), static l => $"/monitoring/progress/{l.ProgressId}")
        .Text("截至", static l => $"{l.Month}月")
        .Text("三级指标", static l => l.Row.Level3)
        .Text("指标值", static l => l.Target)
        .Text("已完成", static l => l.Row.Actual)
        .Text("预计全年", static l => l.Row.Forecast)
        .State("预测", static l => l.State)
        .Text("偏差原因", static l => l.Row.Reason)
        .Of(all.OrderBy(static l => l.Forecast?.State != Domain.Monitoring.ForecastState.Missing).ThenBy(l => Code(l.UnitId), StringComparer.Ordinal));

    internal static string Words(AlertKind kind) => kind switch
    {
        AlertKind.Execution => "支出进度落后", AlertKind.PassingOn => "逾期未下达", AlertKind.DirectFunds => "直达资金滞留", _ => "指标预计不能完成",
    };

    internal static StateWord Words(AlertState state) => state switch
    {
        AlertState.Raised => StateWord.Wrong("待处理"), AlertState.Acting => StateWord.Due("整改中"), AlertState.Reported => StateWord.Due("已整改待核实"), _ => StateWord.Done("已销号"),
    };

    private StateWord Due(Alert alert) => alert switch
    {
        { State: AlertState.Closed } => StateWord.Plain("—"),
        { Due: null } => StateWord.Plain("没有指定"),
        { Due: { } due } when due < bench.Today => StateWord.Wrong($"{due:yyyy-MM-dd} 已逾期"),
        { Due: { } due } => StateWord.Due($"{due:yyyy-MM-dd} 前"),
    };

    private string Name(Guid id) => units.TryGetValue(id, out var unit) ? unit.ShortName : "";

    private string Code(Guid id) => units.TryGetValue(id, out var unit) ? unit.RegionCode : "";
}
