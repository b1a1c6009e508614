using System.IO.Compression;
using System.Text;
using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>A record of a case as the result files have it (结果行).</summary>
/// <param name="Cells">By the names of their columns.</param>
/// <param name="IsLead">A lead (线索): somebody has to decide whether it is one enrolment too many.</param>
public sealed record CaseRecord(IReadOnlyDictionary<string, string> Cells, bool IsLead = false)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>Where it stands: 参保.csv 第3行.</summary>
    internal string Place => $"{this["文件"]} 第{this["行"]}行";

    /// <summary>编号, by which it is known again.</summary>
    internal string Id => this["编号"];

    /// <summary>Whether somebody has to decide about it: what is kept is no question.</summary>
    internal bool IsInQuestion => IsLead || this["建议"] is "核减" or "已排除";
}

/// <summary>What belongs together in a check (一件): the enrolments of one person, one enrolment and the death, or what a lead says belongs together.</summary>
public sealed record CheckCase(string Kind, IReadOnlyList<CaseRecord> Records)
{
    internal string Key => Records[0].Id;
}

/// <summary>The cases of a check, read from its result files (核查结果逐件).</summary>
internal static class CheckCases
{
    internal const string Duplicate = "重复参保";
    internal const string Deceased = "死亡后仍参保";
    internal const string Lead = "线索：";

    private static readonly string[] Names =
    [
        "编号", "组", "规则", "文件", "行", "国籍", "证件类型", "证件号码", "姓名", "险种", "统筹区", "出生日期", "参保起始", "参保终止", "死亡名单", "名单行", "死亡日期", "类别", "建议", "月数", "涉及金额（元）", "分年度", "说明", "把握",
    ];

    private static readonly Column[] Columns = [.. Names.Select(static n => Column.OptionalText(n))];

    /// <summary>Those of a check that the account ordered; none when its results have expired, or when it was something else.</summary>
    internal static async Task<IReadOnlyList<CheckCase>> OfAsync(JihengDb db, Access access, Job job, DateTime now, CancellationToken cancel)
    {
        if (job.Kind != RegisterJob.Name) return [];
        var zip = await JobQueue.FilesOf(db, access, now).AsNoTracking().Where(f => f.JobId == job.Id && f.MediaType == RegisterJob.Zip).FirstOrDefaultAsync(cancel);
        return await db.ContentAsync(zip, cancel) is { } content ? Of(content) : [];
    }

    private static IReadOnlyList<CheckCase> Of(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        var duplicates = Records(archive, "duplicates.csv").GroupBy(static r => r["组"]).Select(static g => new CheckCase(Duplicate, [.. g]));
        var leads = Records(archive, "leads.csv").Select(static r => r with { IsLead = true }).GroupBy(static r => r["组"]).Select(static g => new CheckCase(Lead + g.First()["规则"], [.. g]));
        return [.. duplicates, .. Records(archive, "deceased.csv").Select(static r => new CheckCase(Deceased, [r])), .. leads];
    }

    private static IEnumerable<CaseRecord> Records(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry) return [];
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return [.. CsvTable.Parse(reader.ReadToEnd(), name, new Diagnostics(), Columns).Rows.Select(static r => new CaseRecord(Columns.ToDictionary(static c => c.Name, r.Text))).Where(static r => r.Id.Length > 0)];
    }
}
