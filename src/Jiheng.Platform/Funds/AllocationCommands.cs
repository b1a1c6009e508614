using Jiheng.Domain.Derivations;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>The head counts of one place, by its region code (分配基础数).</summary>
public sealed record PlaceCounts(string Code, long Reported, long Audited, decimal Advanced);

/// <summary>Prepares an allocation and issues it when it is approved (分配资金).</summary>
public static class AllocationCommands
{
    private const string WorkflowId = "fund-issue";
    internal const string SubsidyPolicy = "resident.subsidy";
    internal const string SharePolicy = "resident.central_share";
    private const int LongestTitle = 200;
    private const int FirstPolicyYear = 1999;
    private const int LastPolicyYear = 2099;

    /// <summary>Nobody insures more people than the country has.</summary>
    public const long MostPeople = 1_500_000_000;

    /// <summary>Prepares an allocation of the central subsidy at the standard that the policies prescribe for the year, or for another one (an advance goes by the standard of the year before).</summary>
    public static async Task<Answer<AllocationPaper>> PrepareAsync(JihengDb db, Access access, PaperDesk desk, Rulebook rules, Guid yearId, string title, int? policyYear, IReadOnlyList<PlaceCounts> places, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "分配方案由分配资金的单位编制。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearGate.ClosedAsync(db, yearId, cancel) is { } closed) return closed;
        if (policyYear is < FirstPolicyYear or > LastPolicyYear) return new Refusal(Problems.Invalid, $"标准年度“{policyYear}”应为{FirstPolicyYear}至{LastPolicyYear}。");
        var day = new DateOnly(policyYear ?? year.Year, 1, 1);
        var policies = await YearRules.PoliciesAsync(db, rules, yearId, [SubsidyPolicy, SharePolicy], cancel);
        var subsidy = policies.Find(SubsidyPolicy, day);
        var share = policies.Find(SharePolicy, day, await RegionAsync(db, home, cancel));
        if (subsidy.Value is null || share.Value is null) return new Refusal(Problems.Invalid, subsidy.Message + share.Message);
        var paper = new AllocationPaper
        {
            Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, PreparedById = access.Who.AccountId, Title = title,
            Subsidy = subsidy.Value.Value, Share = share.Value.Value, Citation = string.Join("、", new[] { subsidy.Value.Citation, share.Value.Citation }.Distinct()),
        };
        if (await ReplacePlacesAsync(db, access, paper, places, cancel) is { } wrong) return wrong;
        db.Add(paper);
        return (await OpenAsync(db, access, desk, paper, cancel)).Then(_ => paper);
    }

    /// <summary>Replaces the head counts of an allocation that has not been issued.</summary>
    public static async Task<Answer<AllocationPaper>> ReplaceAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk? at, AllocationPaper paper, string title, IReadOnlyList<PlaceCounts> places, CancellationToken cancel)
    {
        if (access.Bars(paper) is { } barred) return barred;
        if (await YearGate.ClosedAsync(db, paper.YearId, cancel) is { } closed) return closed;
        if (paper.InstrumentId is not null) return new Refusal(Problems.Locked, "分配方案已经下达，不能修改；需要调整时请另行发文。");
        if (paper.IsByFactors && paper.Plan is null) return new Refusal(Problems.Invalid, "这个方案按因素法分配；请给出待分配资金、因素和权重、各单位的因素数据。");
        (paper.Title, paper.PreparedById) = (title, access.Who.AccountId);
        if (await ReplacePlacesAsync(db, access, paper, places, cancel) is { } wrong) return wrong;
        at?.Paper.Title = title;
        if (at is null) return (await OpenAsync(db, access, desk, paper, cancel)).Then(_ => paper);
        // What is only said by the paper is another version of the allocation all the same.
        if (paper.Plan is not null) db.Entry(paper).Property(static a => a.Title).IsModified = true;
        var said = (await AllocationFigures.OfAsync(db, paper, cancel)).Snapshot(paper);
        return (await desk.ReviseAsync(at, access, said, db.Deed!.At, cancel)).Then(_ => paper);
    }

    /// <summary>
    /// Issues what is due this time to the units directly below, once it is approved; takes back what was advanced too much. With it
    /// the paper is finished.
    /// </summary>
    public static async Task<Answer<InstrumentPaper>> IssueAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk? at, AllocationPaper paper, InstrumentDraft heading, CancellationToken cancel)
    {
        if (paper.InstrumentId is not null) return new Refusal(Problems.Locked, "分配方案已经下达，不能重复下达。");
        var figures = await AllocationFigures.OfAsync(db, paper, cancel);
        if (figures.Wrong() is { } wrong) return wrong;
        if (at is null || !PaperDesk.IsIssuing(at)) return new Refusal(Problems.PaperRefused, $"分配方案{(at is null ? "还没有提交" : $"在“{at.Workflow.Definition[at.State.Step].Name}”")}，审批后才能下达。");
        var lines = figures.Result.Children.Where(static c => c.ThisTime.Value != 0).Select(c => (figures.Units[c.Code].Id, c.ThisTime.Value)).ToList();
        var issued = await InstrumentCommands.IssueAsync(db, access, desk, heading with { YearId = paper.YearId, IssuerId = paper.OrganisationId, Lines = lines }, cancel);
        if (!issued.IsGiven) return issued;
        paper.InstrumentId = issued.Value.Id;
        await db.SaveChangesAsync(cancel);
        var done = await desk.ActAsync(at, new(Verb.Agree, access.Who.AccountId?.ToString() ?? "") { SeenHash = at.Paper.Hash, Reason = issued.Value.Number.ToString() }, db.Deed!.At, cancel);
        return done.Then(_ => issued.Value);
    }

    internal static async Task<Answer<PaperOnDesk>> OpenAsync(JihengDb db, Access access, PaperDesk desk, AllocationPaper paper, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var year = await db.ProgrammeYears.AsNoTracking().Where(y => y.Id == paper.YearId).Select(y => y.Year).SingleAsync(cancel);
        var said = (await AllocationFigures.OfAsync(db, paper, cancel)).Snapshot(paper);
        return await desk.OpenAsync(access, new(paper.Id, PaperKind.Allocation, paper.YearId, WorkflowId, $"{year}", paper.Title), said, db.Deed!.At, cancel);
    }

    internal static async Task<Refusal?> ReplacePlacesAsync(JihengDb db, Access access, AllocationPaper paper, IReadOnlyList<PlaceCounts> places, CancellationToken cancel)
    {
        var codes = places.Select(static p => p.Code).ToList();
        var year = await db.ProgrammeYears.AsNoTracking().SingleAsync(y => y.Id == paper.YearId, cancel);
        var units = await access.Seen(db.Organisations).AsNoTracking().Where(o => codes.Contains(o.RegionCode) && o.Kind == OrganisationKind.Place).ByCodeAsync(year.Year, cancel);
        var wrong = places.Where(p => !units.ContainsKey(p.Code)).Select(static p => $"没有区划“{p.Code}”，或不在您的范围内。")
            .Concat(places.GroupBy(static p => p.Code).Where(static g => g.Count() > 1).Select(static g => $"区划{g.Key}重复出现{g.Count()}次。"))
            .Concat(places.Where(static p => !ExactDecimal.Holds(p.Advanced)).Select(static p => $"{p.Code}的已提前告知数{p.Advanced}超出存储范围。"))
            .Concat(places.Where(static p => p.Reported is < 0 or > MostPeople || p.Audited is < 0 or > MostPeople).Select(static p => $"{p.Code}的人数（上报{p.Reported}、核定{p.Audited}）应为0至{MostPeople}。"))
            .Concat(paper.Title.Trim().Length is 0 or > LongestTitle ? [$"标题应为1至{LongestTitle}个字。"] : [])
            .Concat(places.Count == 0 ? ["没有分配单元。"] : []).ToList();
        if (wrong.Count > 0) return new(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        Rows.Replace(paper.Places, places.Select((p, i) => new AllocationPlace { AllocationId = paper.Id, OrganisationId = units[p.Code].Id, Ordinal = i + 1, Reported = p.Reported, Audited = p.Audited, Advanced = p.Advanced }), static p => p.OrganisationId, db);
        return null;
    }

    internal static async Task<Domain.Regions.Region> RegionAsync(JihengDb db, Guid id, CancellationToken cancel)
    {
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == id, cancel);
        return new(unit.RegionCode, unit.Name, unit.Level, "", [unit.ShortName], []);
    }
}
