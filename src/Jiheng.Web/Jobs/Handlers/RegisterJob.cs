using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Documents.Writing;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Register;
using Jiheng.Register.Decisions;
using Jiheng.Register.Leads;
using Jiheng.Register.Reports;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;
using Jiheng.Web.Api;
using Jiheng.Workflow.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Lists to be checked (参保登记与死亡名单).</summary>
/// <param name="Registers">Registers.</param>
/// <param name="Deaths">Lists of the dead.</param>
/// <param name="Year">核查年度: months after its December are not counted.</param>
/// <param name="Leads">Whether leads (线索) are looked for as well.</param>
internal sealed record RegisterOrder(IReadOnlyList<Guid> Registers, IReadOnlyList<Guid> Deaths, int Year, bool Leads = false);

/// <summary>Checks enrolment lists that were sent (参保核查); identity numbers are masked in everything that comes back.</summary>
internal sealed class RegisterJob(Rulebook rules, FormShelf shelf, ServerSettings settings) : IJobHandler
{
    internal const string Name = "register-check";
    internal const string Zip = "application/zip";
    private static readonly string[] Results = [".csv", ".json"];

    public string Kind => Name;

    public string Permission => "jobs.register-check";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var order = context.Read<RegisterOrder>();
        var folder = Directory.CreateTempSubdirectory("jiheng-register-").FullName;
        try
        {
            var registers = await SentLists.WriteAsync(context.Db, context.Job, order.Registers, Path.Combine(folder, "registers"), cancel);
            var deaths = await SentLists.WriteAsync(context.Db, context.Job, order.Deaths, Path.Combine(folder, "deaths"), cancel);
            if (registers is null || deaths is null) return JobOutcome.Refused("要核查的文件已删除、到期，或已不能读取；请重新上传。");
            var unit = context.Access?.Home;
            var key = unit is { } home ? await RegisterDecisions.KeyAsync(context.Db, home, cancel) ?? RandomNumberGenerator.GetBytes(32) : RandomNumberGenerator.GetBytes(32);
            var remarks = new List<string>();
            var options = new CheckOptions(registers, deaths, Directory.CreateDirectory(Path.Combine(folder, "results")).FullName)
            {
                Memory = 512L << 20, Threads = 1, Conversion = new SentSheets(remarks), Leads = order.Leads ? new LeadOptions(AreaCodes.OfFolder(Path.Combine(settings.Home, "regions"))) : null,
                Results = new ResultOptions { RowKey = key, Decisions = new(await KnownAsync(context, unit, cancel)), Standards = new SubsidyStandards(rules.Policies), CheckedYear = order.Year },
            };
            if (RegisterCheck.Open(options, out var problems) is not { } check) return JobOutcome.Refused(string.Concat(problems.Select(p => p.Without(folder))));
            return await RunAsync(context, check, folder, order.Year, remarks, cancel) with { Apply = unit is { } owner ? (db, c) => RegisterDecisions.KeepKeyAsync(db, owner, key, c) : null };
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private async Task<JobOutcome> RunAsync(JobContext context, RegisterCheck check, string folder, int year, List<string> remarks, CancellationToken cancel)
    {
        const int steps = 100;
        await using var progress = new Timer(_ => context.Progress.Report((int)(check.BytesRead * steps / Math.Max(1, check.TotalBytes)), steps, "正在核查"), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        var summary = await Task.Run(() => check.Run(cancel), cancel);
        // The counts of nobody are no result.
        if (!summary.HasChecked) return JobOutcome.Refused($"参保登记没有一行能收下，没有核查；退回{summary.Rejected}行，如{RejectedRows.First(Path.Combine(folder, "results", ResultNames.RejectedAlone), folder)}。请改正文件后重新核查。");
        var material = new CheckMaterial(summary, year, await UnitAsync(context, cancel), shelf.Regions);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "results")).Where(static p => Results.Contains(Path.GetExtension(p))).Order(StringComparer.Ordinal))
                await AddAsync(archive, Path.GetFileName(path), (await File.ReadAllTextAsync(path, cancel)).Without(folder));
            // What the allocation and the self-evaluation take.
            foreach (var (name, text) in CaseData.Of(material)) await AddAsync(archive, $"{ResultNames.Case}/{name}", text);
        }

        var result = SummaryJson.Of(summary);
        result["remarks"] = new JsonArray([.. remarks.Concat(summary.UnknownSchemes.Select(static s => $"险种“{s.Scheme}”不认识，{s.Rows}人次：按另一个有财政补助的险种计，不并入居民医保；请核对写法，应为职工（310）、居民（390）或兵团。")).Select(static r => (JsonNode)r)]);
        return new() { Result = result.ToJsonString(ApiJson.Options).Without(folder), Files = [new("参保核查结果.zip", Zip, zip.ToArray()), Report(material)] };
    }

    private static async Task AddAsync(ZipArchive archive, string name, string text)
    {
        await using var entry = archive.CreateEntry(name).Open();
        await using var writer = new StreamWriter(entry, new UTF8Encoding(Path.GetExtension(name) == ".csv"));
        await writer.WriteAsync(text);
    }

    private static MadeFile Report(CheckMaterial material)
    {
        using var report = new MemoryStream();
        DocxWriter.Write(CheckReport.Of(material).Text!, report);
        var content = report.ToArray();
        return new(CheckReport.Name + ".docx", FileKind.Of(content)!.MediaType, content);
    }

    // Whoever has no unit signs for none.
    private static async Task<string> UnitAsync(JobContext context, CancellationToken cancel) =>
        await context.Db.Organisations.Where(o => o.Id == context.Access!.Home).Select(o => o.Name).SingleOrDefaultAsync(cancel) ?? "";

    // What the unit has decided before holds for the rows that are found again.
    private static async Task<IReadOnlyList<Decision>> KnownAsync(JobContext context, Guid? unit, CancellationToken cancel) => unit is null ? [] :
        [.. (await context.Db.RegisterDecisions.AsNoTracking().Where(d => d.OrganisationId == unit).Join(context.Db.Accounts, d => d.DecidedById, a => a.Id, (d, a) => new { d.RowId, d.Verdict, d.Reason, a.DisplayName, d.DecidedAt }).ToListAsync(cancel))
            .Select(static d => new Decision(d.RowId, VerdictOf(d.Verdict), d.Reason, d.DisplayName, BeijingTime.DayOf(new DateTimeOffset(d.DecidedAt, TimeSpan.Zero)), "平台认定"))];

    private static Verdict VerdictOf(RegisterVerdict verdict) => verdict switch { RegisterVerdict.Confirmed => Verdict.Confirmed, RegisterVerdict.Refuted => Verdict.Refuted, _ => Verdict.Deferred };
}
