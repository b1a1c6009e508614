using Jiheng.Data.Csv;
using Jiheng.Data.Reading;

namespace Jiheng.Cli.Enrolment;

/// <summary>A row of a result file, cell by cell (结果行).</summary>
internal sealed record ResultRow(string File, IReadOnlyDictionary<string, string> Cells)
{
    internal static readonly string[] Files = ["duplicates.csv", "deceased.csv", "leads.csv", "duplicates-changes.csv", "deceased-changes.csv"];

    private static readonly Column Id = Column.OptionalText("编号");
    private static readonly Column Group = Column.OptionalText("组");
    private static readonly Column Change = Column.OptionalText("变动");

    private static readonly Column[] Columns =
    [
        Id, Group, Change, .. new[] { "规则", "文件", "行", "证件号码", "姓名", "险种", "统筹区", "参保起始", "参保终止", "死亡名单", "名单行", "死亡日期", "类别", "建议", "月数", "分年度", "说明", "把握", "结论", "理由", "经办人", "日期" }
            .Select(static n => Column.OptionalText(n)),
    ];

    internal string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>The rows of a folder that belong with an id: its group, or itself alone; none when there is no such id.</summary>
    internal static IReadOnlyList<ResultRow> Find(string folder, string id)
    {
        foreach (var name in Files.Where(n => System.IO.File.Exists(Path.Combine(folder, n))))
        {
            var rows = CsvTable.Read(Path.Combine(folder, name), new Diagnostics(), Columns).Rows.Where(static r => r.Text(Change) is not ("结束" or "变更前")).ToArray();
            if (rows.FirstOrDefault(r => r.Text(Id) == id) is not { } found) continue;
            var group = found.Text(Group);
            return [.. rows.Where(r => ReferenceEquals(r, found) || (group.Length > 0 && r.Text(Group) == group)).Select(r => new ResultRow(name, Columns.ToDictionary(static c => c.Name, r.Text)))];
        }

        return [];
    }
}
