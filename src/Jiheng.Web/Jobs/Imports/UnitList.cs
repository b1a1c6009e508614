using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Data.Regions;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Organisations;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>A list of units as text (单位清单), with commas or tabs, its columns in any order; those of regions/*.csv are among them.</summary>
internal static class UnitList
{
    private static readonly Column Code = Column.Text("代码", "区划代码");
    private static readonly Column Name = Column.Text("名称", "单位名称", "区划名称", "单位");
    private static readonly Column Level = Column.Text("级别", "层级");
    private static readonly Column Parent = Column.OptionalText("上级代码", "上级区划代码", "上级");
    private static readonly Column Short = Column.OptionalText("简称");
    private static readonly Column Former = Column.OptionalText("曾用名");

    /// <summary>The lines that can be read, with their numbers; the others are told in <paramref name="diagnostics"/>.</summary>
    internal static IReadOnlyList<(int Line, ListedPlace Place)> Read(string text, Diagnostics diagnostics)
    {
        var places = new List<(int, ListedPlace)>();
        foreach (var row in CsvTable.Parse(text, SentFile.Pasted, diagnostics, Code, Name, Level, Parent, Short, Former).SoundRows)
        {
            if (!RegionLevels.ByName.TryGetValue(row.Text(Level), out var level)) diagnostics.Error(row.At(Level), row.Text(Level), RegionLevels.Names + "之一", "请更正；本行没有导入");
            else places.Add((row.Line, new(row.Text(Code), row.Text(Name), row.Text(Short), level, row.Text(Parent))));
        }

        return places;
    }

    /// <summary>The text in a file: a CSV file as it is; of a workbook its largest table.</summary>
    internal static Answer<string> TextOf(string name, byte[] bytes)
    {
        if (!name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return SentFile.Cells(name, bytes).Then(static c => TextOf(c.Rows));
        return TextFile.Decode(bytes) is { } text ? text : new Refusal(Problems.Invalid, $"“{name}”不是 UTF-8 或 GB18030 编码的文本；请在 Excel 中另存为 CSV。");
    }

    /// <summary>The rows of a sheet as such a text, from its head on; blank lines before it, so that line numbers are the sheet's.</summary>
    internal static string TextOf(IReadOnlyList<IReadOnlyList<PastedCell>> rows)
    {
        var head = rows.ToList().FindIndex(static r => r.Any(static c => c.Text is "代码" or "区划代码"));
        return string.Concat(rows.Select((r, y) => (y < head ? "" : string.Join('\t', r.Select(static c => Quoted(c.Text)))) + "\n"));
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny("\t\n\r\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
