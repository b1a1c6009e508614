using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Register.Reports;

/// <summary>Part two: duplicates, the dead, the money (核查结果).</summary>
internal static class FindingsPart
{
    internal static void Write(ReportText text, CheckMaterial material)
    {
        var figures = material.Figures;
        text.Heading(1, "核查结果");
        text.Heading(2, "总体情况");
        var both = figures.Both.Value > 0m ? text.Say($"，其中{figures.Both}同时属于两种情形，只核减一次") : Clause.None;
        var confirmed = figures.Confirmed.Value > 0m ? text.Say($"、经确认的线索{figures.Confirmed}") : Clause.None;
        text.Body($"重复参保{figures.Duplicates}、死亡后仍参保{figures.Deceased}{confirmed}{both}，共核减{figures.Reduction}，审定{figures.Audited}。其中居民医保核减{figures.Residents}，即绩效指标“重复参保人数”的实际完成值。");
        text.Heading(2, "重复参保");
        if (figures.Persons.Value == 0m) text.Body($"没有发现一人多次参保。");
        else Categories(text, material);
        text.Heading(2, "死亡后仍参保");
        text.Body(figures.Deceased.Value == 0m ? text.Say($"没有发现死亡后仍在参保的人员。") : text.Say($"与死亡名单四项一致、仍在参保的{figures.Deceased}，逐条列在《死亡后仍参保明细》（deceased.csv）。"));
        text.Heading(2, "涉及的财政补助");
        Stakes(text, material);
    }

    private static void Categories(ReportText text, CheckMaterial material)
    {
        var figures = material.Figures;
        var others = figures.LeftToOthers.Value > 0m ? text.Say($"，另有{figures.LeftToOthers}在对照登记中，由对方处理") : Clause.None;
        text.Body($"有{figures.Persons}参保一次以上，除各留一条外，多出{figures.Duplicates}{others}。有职工医保的先留职工医保，其次留对照登记中的参保，其余先留名单中靠前的一条；经办人指定保留的，从其指定。");
        if (figures.Duplicates.Value == 0m) return;
        var rows = figures.Categories.Select(c => new Row([new(c.Label) { Align = CellAlign.Left }, text.Figure(c, Tables.Grouped)]))
            .Append(new Row([new("合计") { Bold = true }, text.Figure(figures.Duplicates, Tables.Grouped)]));
        text.Table($"重复参保的类别", "人次", new([60, 40], [Tables.Head("类别", "多出的参保"), .. rows], 1));
    }

    private static void Stakes(ReportText text, CheckMaterial material)
    {
        var stakes = material.Figures.Stakes;
        if (stakes.Count == 0)
        {
            text.Body($"没有涉及财政补助的重叠月份，或未能计算。");
            return;
        }

        text.Body($"财政补助按人头和年度核定，不按月折算：一年中重叠一个月即多拨一年；死亡的，自死亡次年起计。职工医保没有财政补助，不计金额。标准取自政策参数“城乡居民基本医疗保险财政补助标准”。");
        var rows = stakes.Select(s => new Row([new($"{text.Ledger.Ordinal(s.Year)}年"), text.Figure(s.Enrolments, Tables.Grouped), text.Figure(s.Yuan, Tables.Grouped)]));
        // An enrolment that concerns two years stands in both: only the amounts add up to something.
        var total = new Row([new("合计") { Bold = true }, new("—"), text.Figure(Derivation.Of(Operator.Add, [.. stakes.Select(static s => s.Yuan)]).Named("涉及财政补助", Units.Yuan, 0, "stake.total.yuan"), Tables.Grouped)]);
        text.Table($"分年度涉及的财政补助", "", new([30, 35, 35], [Tables.Head("政策年度", "参保（人次）", "财政补助（元）"), .. rows, .. stakes.Count > 1 ? [total] : Array.Empty<Row>()], 1));
    }
}
