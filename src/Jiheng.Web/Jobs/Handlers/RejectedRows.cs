using Jiheng.Data.Csv;
using Jiheng.Data.Reading;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Rows that a check has not taken (退回的行), in words.</summary>
internal static class RejectedRows
{
    private static readonly Column File = Column.OptionalText("文件");
    private static readonly Column Line = Column.OptionalText("行");
    private static readonly Column Why = Column.OptionalText("原因");

    /// <summary>The first of them: “登记.csv”第2行：….</summary>
    internal static string First(string path, string folder)
    {
        var text = string.Join('\n', System.IO.File.ReadLines(path).Take(2)).Without(folder);
        return CsvTable.Parse(text, "", new Diagnostics(), File, Line, Why).Rows.Select(static r => $"“{r.Text(File)}”第{r.Text(Line)}行：{r.Text(Why).TrimEnd('。')}").FirstOrDefault("");
    }
}
