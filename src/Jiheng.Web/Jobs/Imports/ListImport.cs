using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Jobs;
using Jiheng.Web.Jobs.Handlers;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads a list of units with their figures (清单的识别): text with separated columns, or the largest table of a workbook or a document.</summary>
internal sealed class ListImport(FormShelf shelf)
{
    private static readonly string[] Texts = [".csv", ".tsv", ".txt"];

    internal async Task<Answer<ImportReading>> ReadAsync(JobContext context, ImportKind kind, string name, byte[] bytes, CancellationToken cancel)
    {
        if (context.Access!.Home is not { } home) return new Refusal(Problems.Invalid, "不能确定为哪个单位导入；请用只在一个单位任职的账号。");
        var unit = await context.Db.Organisations.AsNoTracking().SingleAsync(o => o.Id == home, cancel);
        var units = new UnitNames(await context.Access.Seen(context.Db.Organisations).AsNoTracking().Where(o => o.ValidTo == null && o.Path.StartsWith(unit.Path) && o.Id != unit.Id).ToListAsync(cancel), shelf.Regions);
        var diagnostics = new Diagnostics();
        ImportReading Read(string called, string lines) => kind == ImportKind.HeadCounts ? HeadCountImport.Read(called, lines, units, diagnostics) : FundsImport.Read(called, lines, units, diagnostics);
        if (Texts.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
            return TextFile.Decode(bytes) is { } text ? Read(name, text) : new Refusal(Problems.Invalid, $"“{name}”不是 UTF-8 或 GB18030 编码的文本；请在 Excel 中另存为 CSV。");
        var cells = SentFile.Cells(name, bytes);
        if (!cells.IsGiven) return cells.Refusal;
        if (PastedTable.Of(cells.Value.Rows) is not { } table) return new Refusal(Problems.Invalid, $"“{name}”中没有找到表格：应有一行表头，下面每个单位一行。");
        var reading = Read(name, table.Lines);
        return ImportReading.Of(kind, [.. reading.Lines.Where(static l => l.Severity == "ok").Select(l => l with { Line = table.RowOf(l.Line) }), .. diagnostics.Items.Select(table.Line)], reading.Body);
    }
}
