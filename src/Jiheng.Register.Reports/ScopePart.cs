using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Reports;

/// <summary>Part one: which files were checked, how, and that no row was lost (核查范围和方法).</summary>
internal static class ScopePart
{
    internal static void Write(ReportText text, CheckMaterial material)
    {
        text.Heading(1, "核查范围和方法");
        text.Body($"本次核查{material.Year}年度参保登记，共{material.Figures.Rows}。国籍、证件类型、证件号码、姓名四项规范化后完全相同的，认定为同一人；只有部分相同或相近的，列为线索，由经办人核实，不直接认定。");
        text.Body($"读入的每一行或者收下，或者退回并注明原因，收下与退回之和等于读入的行数。");
        if (material.Summary.Files.Any(static f => f.Role == SourceRole.Against)) text.Body($"对照登记不归本单位管理，只用来发现同时在两处参保的人，不计入参保人次；其中的参保不核减，由对方处理。");
        text.Table($"读入文件和行数", "行", Files(text, material));
    }

    private static Table Files(ReportText text, CheckMaterial material)
    {
        Row head = new([.. new[] { "文件", "用途", "读入", "收下", "退回" }.Select(static h => new Cell(h) { Bold = true })]);
        var rows = material.Summary.Files.Select((f, i) => new Row(
        [
            text.Words(Path.GetFileName(f.Path), CellAlign.Left), new(f.Role switch { SourceRole.Register => "参保登记", SourceRole.Against => "对照登记", _ => "死亡名单" }),
            Tables.Count(text, material, $"file.{i}.rows", f.Rows), Tables.Count(text, material, $"file.{i}.accepted", f.Accepted), Tables.Count(text, material, $"file.{i}.rejected", f.Rejected),
        ]));
        return new([36, 17, 20, 20, 15], [head, .. rows], 1);
    }
}
