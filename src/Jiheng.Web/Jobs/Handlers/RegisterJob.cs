using System.IO.Compression;
using System.Security.Cryptography;
using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Register;
using Jiheng.Register.Decisions;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;
using Jiheng.Web.Api;
using Jiheng.Workflow.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Lists to be checked (参保登记与死亡名单).</summary>
internal sealed record RegisterOrder(IReadOnlyList<Guid> Registers, IReadOnlyList<Guid> Deaths, int Year);

/// <summary>Checks enrolment lists that were sent (参保核查); identity numbers are masked in everything that comes back.</summary>
internal sealed class RegisterJob(Rulebook rules) : IJobHandler
{
    internal const string Name = "register-check";
    private static readonly string[] Results = [".csv", ".json"];

    public string Kind => Name;

    public string Permission => "jobs.register-check";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var order = context.Read<RegisterOrder>();
        var folder = Directory.CreateTempSubdirectory("jiheng-register-").FullName;
        try
        {
            var registers = await WriteAsync(context, order.Registers, Path.Combine(folder, "registers"), cancel);
            var deaths = await WriteAsync(context, order.Deaths, Path.Combine(folder, "deaths"), cancel);
            if (registers is null || deaths is null) return JobOutcome.Refused("要核查的文件已删除或到期；请重新上传。");
            var unit = context.Access?.Home;
            var key = unit is { } home ? await RegisterDecisions.KeyAsync(context.Db, home, cancel) ?? RandomNumberGenerator.GetBytes(32) : RandomNumberGenerator.GetBytes(32);
            var output = Directory.CreateDirectory(Path.Combine(folder, "results")).FullName;
            var options = new CheckOptions(registers, deaths, output)
            {
                Memory = 512L << 20, Threads = 1,
                Results = new ResultOptions { RowKey = key, Decisions = new(await KnownAsync(context, unit, cancel)), Standards = new SubsidyStandards(rules.Policies), CheckedYear = order.Year },
            };
            if (RegisterCheck.Open(options, out var problems) is not { } check) return JobOutcome.Refused(string.Concat(problems.Select(p => p.Replace(folder, "", StringComparison.Ordinal))));
            return await RunAsync(context, check, folder, cancel) with { Apply = unit is { } owner ? (db, c) => RegisterDecisions.KeepKeyAsync(db, owner, key, c) : null };
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task<JobOutcome> RunAsync(JobContext context, RegisterCheck check, string folder, CancellationToken cancel)
    {
        const int steps = 100;
        await using var progress = new Timer(_ => context.Progress.Report((int)(check.BytesRead * steps / Math.Max(1, check.TotalBytes)), steps, "正在核查"), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        var summary = await Task.Run(() => check.Run(cancel), cancel);
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "results")).Where(static p => Results.Contains(Path.GetExtension(p))).Order(StringComparer.Ordinal)) await AddAsync(archive, path, folder, cancel);
        return new() { Result = SummaryJson.Of(summary).ToJsonString(ApiJson.Options), Files = [new("参保核查结果.zip", "application/zip", zip.ToArray())] };
    }

    // Where this machine had put the files is nobody's business.
    private static async Task AddAsync(ZipArchive archive, string path, string folder, CancellationToken cancel)
    {
        await using var entry = archive.CreateEntry(Path.GetFileName(path)).Open();
        await using var writer = new StreamWriter(entry, new System.Text.UTF8Encoding(Path.GetExtension(path) == ".csv"));
        await writer.WriteAsync((await File.ReadAllTextAsync(path, cancel)).Replace(Path.Combine(folder, "registers") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Path.Combine(folder, "deaths") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    // What the unit has decided before holds for the rows that are found again.
    private static async Task<IReadOnlyList<Decision>> KnownAsync(JobContext context, Guid? unit, CancellationToken cancel) => unit is null ? [] :
        [.. (await context.Db.RegisterDecisions.AsNoTracking().Where(d => d.OrganisationId == unit).Join(context.Db.Accounts, d => d.DecidedById, a => a.Id, (d, a) => new { d.RowId, d.Verdict, d.Reason, a.DisplayName, d.DecidedAt }).ToListAsync(cancel))
            .Select(static d => new Decision(d.RowId, VerdictOf(d.Verdict), d.Reason, d.DisplayName, BeijingTime.DayOf(new DateTimeOffset(d.DecidedAt, TimeSpan.Zero)), "平台认定"))];

    private static Verdict VerdictOf(RegisterVerdict verdict) => verdict switch { RegisterVerdict.Confirmed => Verdict.Confirmed, RegisterVerdict.Refuted => Verdict.Refuted, _ => Verdict.Deferred };

    private static async Task<string[]?> WriteAsync(JobContext context, IReadOnlyList<Guid> ids, string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var id in ids)
        {
            if (await context.FileAsync(id, cancel) is not var (name, bytes)) return null;
            paths.Add(Path.Combine(folder, $"{paths.Count + 1:000}-{name}"));
            await File.WriteAllBytesAsync(paths[^1], bytes, cancel);
        }

        return [.. paths];
    }
}
