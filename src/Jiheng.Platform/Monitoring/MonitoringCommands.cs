using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Monitoring;

/// <summary>Writes what monitoring compares (监控填报): the plan of the year, the progress of indicators.</summary>
public static class MonitoringCommands
{
    /// <summary>Declares the plan of a year (用款计划); <paramref name="known"/> is the one there is, in the version that was seen.</summary>
    public static async Task<Answer<DeclaredPlan>> DeclareAsync(JihengDb db, Access access, Guid yearId, DeclaredPlan? known, IReadOnlyList<decimal> shares, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Refusal(Problems.Forbidden, "用款计划由系统管理员设定。");
        if (await OpenAsync(db, yearId, cancel) is { Refusal: { } closed }) return closed;
        if (ProgressPlan.Problems(shares) is { Count: > 0 } wrong) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        if (shares.FirstOrDefault(static s => !ExactDecimal.Holds(s)) is var odd && odd != 0m) return new Refusal(Problems.Invalid, $"计划进度{odd}最多{ExactDecimal.Scale}位小数。");
        var plan = known;
        if (plan is null) db.Add(plan = new DeclaredPlan { Id = Guid.CreateVersion7(), YearId = yearId });
        Rows.Replace(plan.Months, shares.Select((s, i) => new PlannedMonth { PlanId = plan.Id, Month = i + 1, Share = s }), static m => m.Month, db);
        await db.SaveChangesAsync(cancel);
        return plan;
    }

    /// <summary>Opens the progress of a month: one row for each indicator of the unit's targets.</summary>
    public static async Task<Answer<IndicatorProgress>> StartAsync(JihengDb db, Access access, Guid yearId, int month, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "运行监控表由填报单位编制。");
        if (month is < 1 or > 12) return new Refusal(Problems.Invalid, $"月份“{month}”应为1至12。");
        var open = await OpenAsync(db, yearId, cancel);
        if (!open.IsGiven) return open.Refusal;
        if (await YearTree.AbsentAsync(db, home, open.Value, cancel) is { } absent) return absent;
        if (await db.IndicatorProgress.AnyAsync(p => p.YearId == yearId && p.OrganisationId == home && p.Month == month, cancel)) return new Refusal(Problems.Exists, $"{month}月的运行监控表已经建立；请打开后修改。");
        var targets = await db.TargetTables.AsNoTracking().Include(t => t.Rows).SingleOrDefaultAsync(t => t.YearId == yearId && t.OrganisationId == home, cancel);
        if (targets is null) return new Refusal(Problems.Invalid, "本单位该年度还没有绩效目标；请先编制或由上级分解。");
        var progress = new IndicatorProgress { Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, Month = month };
        progress.Rows.AddRange(targets.Rows.OrderBy(static r => r.Ordinal).Select(r => new IndicatorProgressRow { ProgressId = progress.Id, Ordinal = r.Ordinal, Level3 = r.Level3, Actual = "", Forecast = "" }));
        db.Add(progress);
        await db.SaveChangesAsync(cancel);
        return progress;
    }

    /// <summary>Replaces what was entered.</summary>
    public static async Task<Answer<IndicatorProgress>> FillAsync(JihengDb db, Access access, IndicatorProgress progress, IReadOnlyList<IndicatorProgressRow> rows, CancellationToken cancel)
    {
        if (access.Bars(progress) is { } barred) return barred;
        if (await OpenAsync(db, progress.YearId, cancel) is { Refusal: { } closed }) return closed;
        var known = await db.TargetTables.AsNoTracking().Where(t => t.YearId == progress.YearId && t.OrganisationId == progress.OrganisationId).SelectMany(t => t.Rows).Select(r => r.Level3).ToListAsync(cancel);
        var wrong = rows.Where(r => !known.Contains(r.Level3)).Select(static r => $"本单位的绩效目标中没有指标“{r.Level3}”。")
            .Concat(rows.GroupBy(static r => r.Level3).Where(static g => g.Count() > 1).Select(static g => $"指标“{g.Key}”重复{g.Count()}次。")).ToList();
        if (wrong.Count > 0) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        Rows.Replace(progress.Rows, rows, static r => r.Ordinal, db);
        await db.SaveChangesAsync(cancel);
        return progress;
    }

    private static async Task<Answer<ProgrammeYear>> OpenAsync(JihengDb db, Guid yearId, CancellationToken cancel)
    {
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        return await YearGate.ClosedAsync(db, yearId, cancel) is { } closed ? closed : year;
    }
}
