using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Register.Reports;

/// <summary>Part four: leads for persons to decide, and what was decided (线索和处理).</summary>
internal static class LeadsPart
{
    internal static void Write(ReportText text, CheckMaterial material)
    {
        text.Heading(1, "线索和处理情况");
        var leads = material.Summary.Leads.Where(static l => l.Groups > 0).ToArray();
        if (material.Summary.Leads.Count == 0) text.Body($"本次没有查线索。");
        else if (leads.Length == 0) text.Body($"没有发现需要核实的线索。");
        else
        {
            text.Body($"下列线索由记录比对得出，是否属实须经办人核实；未经确认的不计入核减。");
            var rows = leads.Select((l, i) => new Row(
            [
                new(l.Rule.Name) { Align = CellAlign.Left }, new(l.Rule.Compares) { Align = CellAlign.Left },
                Tables.Count(text, material, $"lead.{i}.groups", l.Groups), Tables.Count(text, material, $"lead.{i}.rows", l.Rows),
            ]));
            text.Table($"线索", "", new([22, 78, 14, 14], [Tables.Head("规则", "比什么", "组", "记录"), .. rows], 1));
        }

        var decided = material.Summary.Confirmed + material.Summary.Refuted + material.Summary.Deferred + material.Summary.Kept;
        if (decided == 0) text.Body($"尚未填报处理结论。");
        else text.Body($"已填报处理结论的记录中，确认{Cases(text, material.Summary.Confirmed)}，排除{Cases(text, material.Summary.Refuted)}，待查{Cases(text, material.Summary.Deferred)}，指定保留{Cases(text, material.Summary.Kept)}。已排除的仍列在明细中，不计入核减；指定保留的，同一人的其他参保计入核减。");
    }

    private static Clause Cases(ReportText text, long count) => text.Say($"{Domain.Derivations.Derivation.Input("", "处理结论", Domain.Quantities.Quantity.Of(count, Domain.Quantities.Units.Count("条")))}");
}
