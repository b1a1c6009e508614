using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Programmes;

/// <summary>Sets programmes and years up (项目与年度的设立).</summary>
public static class ProgrammeCommands
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private const int LongestCode = 60;
    private const int LongestName = 200;

    public static async Task<Answer<Programme>> AddAsync(JihengDb db, Access access, string code, string name, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Answers.Refusal(Problems.Forbidden, "项目由系统管理员设立。");
        if (code.Length is 0 or > LongestCode || !code.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return new Answers.Refusal(Problems.Invalid, $"项目代码“{code}”应为1至{LongestCode}个小写字母、数字或连字符，如resident-insurance。");
        if (name.Trim().Length is 0 or > LongestName) return new Answers.Refusal(Problems.Invalid, $"项目名称应为1至{LongestName}个字。");
        if (await db.Programmes.AnyAsync(p => p.Code == code, cancel)) return new Answers.Refusal(Problems.Exists, $"项目代码“{code}”已被使用；请换一个。");
        var programme = new Programme { Id = Guid.CreateVersion7(), Code = code, Name = name.Trim() };
        db.Add(programme);
        await db.SaveChangesAsync(cancel);
        return programme;
    }

    public static async Task<Answer<ProgrammeYear>> AddYearAsync(JihengDb db, Access access, Guid programmeId, int year, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Answers.Refusal(Problems.Forbidden, "项目年度由系统管理员开设。");
        if (year is < FirstYear or > LastYear) return new Answers.Refusal(Problems.Invalid, $"年度“{year}”应在{FirstYear}至{LastYear}之间。");
        if (!await db.Programmes.AnyAsync(p => p.Id == programmeId, cancel)) return new Answers.Refusal(Problems.NotFound, "没有这个项目。");
        if (await db.ProgrammeYears.AnyAsync(y => y.ProgrammeId == programmeId && y.Year == year, cancel)) return new Answers.Refusal(Problems.Exists, $"{year}年度已经开设。");
        var added = new ProgrammeYear { Id = Guid.CreateVersion7(), ProgrammeId = programmeId, Year = year };
        db.Add(added);
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>Gives a programme another name.</summary>
    public static async Task<Answer<Programme>> RenameAsync(JihengDb db, Access access, Programme programme, string name, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Answers.Refusal(Problems.Forbidden, "项目由系统管理员修改。");
        if (name.Trim().Length is 0 or > LongestName) return new Answers.Refusal(Problems.Invalid, $"项目名称应为1至{LongestName}个字。");
        programme.Name = name.Trim();
        await db.SaveChangesAsync(cancel);
        return programme;
    }

    /// <summary>Closes a year, once nothing waits in it, or opens it again; both with a reason.</summary>
    public static async Task<Answer<ProgrammeYear>> SetStateAsync(JihengDb db, Access access, ProgrammeYear year, YearState state, string reason, CancellationToken cancel)
    {
        if (!access.IsAdministrator) return new Answers.Refusal(Problems.Forbidden, "年度由系统管理员关闭和重新打开。");
        if (reason.Trim().Length == 0) return new Answers.Refusal(Problems.ReasonMissing, "关闭或重新打开年度应说明原因。");
        await YearGate.HoldAsync(db, year.Id, cancel);
        var waiting = await db.HandledPapers.CountAsync(p => p.YearId == year.Id && p.Status == PaperStatus.Running && p.IsHandedIn, cancel);
        if (state == YearState.Closed && waiting > 0) return new Answers.Refusal(Problems.Invalid, $"还有{waiting}份材料已提交而没有审批；办结或退回后方可关闭年度。");
        db.Deed = db.Deed! with { Reason = reason.Trim() };
        year.State = state;
        await db.SaveChangesAsync(cancel);
        return year;
    }
}
