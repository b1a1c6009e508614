using System.Text.Json;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Jobs.Handlers;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads a filled form or a list line by line (导入识别). It saves nothing.</summary>
internal sealed class ImportJob(Rulebook rules, FormShelf shelf) : IJobHandler
{
    internal const string Name = "import";

    public string Kind => Name;

    public string Permission => "jobs.import";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var order = context.Read<ImportOrder>();
        if (await context.FileAsync(order.File, cancel) is not var (name, bytes)) return JobOutcome.Refused("要导入的文件已删除或到期；请重新上传。");
        if (context.Access!.Home is not { } home) return JobOutcome.Refused("不能确定为哪个单位导入；请用只在一个单位任职的账号。");
        context.Progress.Report(0, 1, "正在识别");
        var diagnostics = new Diagnostics();
        var unit = await context.Db.Organisations.AsNoTracking().SingleAsync(o => o.Id == home, cancel);
        ImportReading reading;
        if (order.Kind is ImportKind.HeadCounts or ImportKind.Funds)
        {
            if (TextFile.Decode(bytes) is not { } text) return JobOutcome.Refused($"“{name}”不是 UTF-8 或 GB18030 编码的文本；请在 Excel 中另存为 CSV。");
            var units = await context.Access.Seen(context.Db.Organisations).AsNoTracking().Where(o => o.ValidTo == null && o.Path.StartsWith(unit.Path) && o.Id != unit.Id).ToListAsync(cancel);
            var places = new UnitNames(units, shelf.Regions);
            reading = order.Kind == ImportKind.HeadCounts ? HeadCountImport.Read(name, text, places, diagnostics) : FundsImport.Read(name, text, places, diagnostics);
        }
        else
        {
            var source = SourceReader.Read(name, bytes);
            if (!source.IsRead) return JobOutcome.Refused(source.Error);
            var document = shelf.Recogniser().Recognise(source.Document, diagnostics);
            reading = order.Kind == ImportKind.SelfEvaluation
                ? new SelfEvaluationImport(shelf, rules).Read(document, diagnostics)
                : MonthlyReturnImport.Read(document, diagnostics);
        }

        context.Progress.Report(1, 1, "");
        return new() { Result = JsonSerializer.Serialize(reading, ApiJson.Options) };
    }
}
