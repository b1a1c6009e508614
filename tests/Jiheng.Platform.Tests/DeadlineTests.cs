using Jiheng.Platform.Answers;
using Jiheng.Platform.Deadlines;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Tests;

/// <summary>The last days of a year: who is reminded of them, what they close, and who gets more time. It is 6 January 2025; the return of December is due on the 10th.</summary>
public sealed class DeadlineTests
{
    private static readonly DateOnly Due = new(2025, 1, 10);
    private static readonly Grant[] Platform = [Grant.Platform];

    // Two of three units received money. The second has until the 20th. Three days before and after the day: one message each.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deadline_ComingAndPast_RemindsEveryOwingUnitOnceAtItsOwnDay(DatabaseKind kind)
    {
        await using var places = await OwingAsync(kind);
        var (first, second) = (await places.HireAsync("first", places.Children[0], Role.Preparer), await places.HireAsync("second", places.Children[1], Role.Preparer));
        await places.HireAsync("third", places.Children[2], Role.Preparer);
        await places.HireAsync("left", places.Children[0], Role.Preparer, isEnabled: false);
        await places.HireAsync("approver", places.Children[0], Role.Approver);
        await SetAsync(places, until: new(2025, 1, 20));
        Assert.Equal("某地区2的“2024年12月跟踪反馈表”获准延期至2025年1月20日。", Assert.Single(await ToldAsync(places, second)).Text);

        Assert.Empty(await FoundAsync(places, new(2025, 1, 6)));
        AssertOne(await FoundAsync(places, new(2025, 1, 7)), first, ReminderCause.DeadlineNear, "“2024年12月跟踪反馈表”于2025年1月10日截止，某地区1还没有填报，请按期报送。");
        foreach (var day in new[] { 7, 8, 10 }) Assert.Empty(await FoundAsync(places, new(2025, 1, day)));
        AssertOne(await FoundAsync(places, new(2025, 1, 11)), first, ReminderCause.DeadlinePassed, "“2024年12月跟踪反馈表”已于2025年1月10日截止，某地区1还没有填报；确需补报的，请向上级说明理由，申请延期。");
        AssertOne(await FoundAsync(places, new(2025, 1, 17)), second, ReminderCause.DeadlineNear, "“2024年12月跟踪反馈表”于2025年1月20日（已延期）截止，某地区2还没有填报，请按期报送。");
        Assert.Equal(ReminderCause.DeadlinePassed, Assert.Single(await FoundAsync(places, new(2025, 1, 21))).Cause);
        Assert.Empty(await FoundAsync(places, new(2025, 2, 25)));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deadline_OfABegunReturn_CountsInsteadOfTheStepUntilItIsHandedIn(DatabaseKind kind)
    {
        await using var places = await OwingAsync(kind);
        var preparer = await places.HireAsync("first", places.Children[0], Role.Preparer);
        await places.HireAsync("approver", places.Children[0], Role.Approver);
        await SetAsync(places);
        var paper = await StartAsync(places, preparer);
        // Begun on Monday 6 January: by the step it would be due on the 13th.
        Assert.Equal(new DateOnly(2025, 1, 13), (await OnDeskAsync(places, preparer, paper)).State.Due);
        Assert.Equal(Due, Overdue.DueOf((await OnDeskAsync(places, preparer, paper)).State, (await OnDeskAsync(places, preparer, paper)).Facts));
        Assert.Equal(Due, await ListedAsync(places, paper));
        AssertOne(await FoundAsync(places, new(2025, 1, 10)), preparer, ReminderCause.DeadlineNear, "“2024年12月跟踪反馈表”于2025年1月10日截止，某地区1还没有提交，请按期报送。");
        Assert.True((await ActAsync(places, preparer, paper)).IsGiven);
        Assert.DoesNotContain(await FoundAsync(places, new(2025, 1, 11)), r => r.AccountId == preparer.Who.AccountId);
        // Handed in, it is due by its step again, in lists as on its page.
        var at = await OnDeskAsync(places, preparer, paper);
        Assert.Equal(Overdue.DueOf(at.State, at.Facts), await ListedAsync(places, paper));
        Assert.NotEqual(Due, at.State.Due);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deadline_OfAClosedYear_RemindsNobody(DatabaseKind kind)
    {
        await using var places = await OwingAsync(kind);
        await places.HireAsync("first", places.Children[0], Role.Preparer);
        await SetAsync(places);
        await using (var db = places.Database.Open("close"))
        {
            (await db.ProgrammeYears.SingleAsync()).State = YearState.Closed;
            await db.SaveChangesAsync();
        }

        Assert.Empty(await FoundAsync(places, Due));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Return_BegunAfterItsDeadline_IsRefusedUntilThereIsMoreTime(DatabaseKind kind)
    {
        await using var places = await OwingAsync(kind);
        var (preparer, above) = (await places.HireAsync("first", places.Children[0], Role.Preparer), await places.HireAsync("above", places.Region, Role.Approver));
        await places.HireAsync("approver", places.Children[0], Role.Approver);
        var deadline = await SetAsync(places, due: new(2025, 1, 3));
        var refused = await TryStartAsync(places, preparer);
        Assert.Equal((Problems.DeadlinePassed.Code, "报送期限 2025-01-03 已过（逾期1个工作日），不再接收；确需补报的，请向上级说明理由，由上级批准延期。"), (refused.Refusal?.Problem.Code, refused.Refusal?.Detail));

        await WithAsync(places, db => DeadlineCommands.ExceptAsync(db, above, deadline, preparer.Home!.Value, new(2025, 1, 8), "停电", default));
        var paper = await StartAsync(places, preparer);
        Assert.Equal("还剩2个工作日", $"{Overdue.Of((await OnDeskAsync(places, preparer, paper)).State, (await OnDeskAsync(places, preparer, paper)).Facts, Moment)}");
        Assert.Equal(new DateOnly(2025, 1, 8), await ListedAsync(places, paper));
        await WithAsync(places, db => DeadlineCommands.WithdrawAsync(db, above, deadline, preparer.Home!.Value, default));
        Assert.Equal(new DateOnly(2025, 1, 3), await ListedAsync(places, paper));
        var at = await OnDeskAsync(places, preparer, paper);
        Assert.Equal("已截止", $"{Overdue.Of(at.State, at.Facts, Moment)}");
        Assert.Equal(Problems.DeadlinePassed, (await ActAsync(places, preparer, paper)).Refusal?.Problem);
        Assert.Equal(["某地区1的“2024年12月跟踪反馈表”的延期已撤回，截止日期为2025年1月3日。", "某地区1的“2024年12月跟踪反馈表”获准延期至2025年1月8日。"], (await ToldAsync(places, preparer)).Select(static r => r.Text).Order(StringComparer.Ordinal));
        Assert.Equal(Problems.Invalid, (await TryAsync(places, db => DeadlineCommands.WithdrawAsync(db, above, deadline, preparer.Home!.Value, default)))?.Problem);
        Assert.Equal(Problems.Forbidden, (await TryAsync(places, db => DeadlineCommands.WithdrawAsync(db, above, deadline, places.Region.Id, default)))?.Problem);
        Assert.Equal(Problems.NotFound, (await TryAsync(places, db => DeadlineCommands.WithdrawAsync(db, preparer, deadline, places.Children[1].Id, default)))?.Problem);
    }

    // Of 2024: from 2023 to 2029.
    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2022-12-31")]
    [InlineData("2030-01-01")]
    [InlineData("9999-12-31")]
    public async Task Deadline_FarFromItsYear_IsRefused(string day)
    {
        await using var places = await OwingAsync(DatabaseKind.Sqlite);
        var given = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var refused = await TryAsync(places, db => DeadlineCommands.SetAsync(db, new(Everybody, Platform), places.YearId, PaperKind.MonthlyReturn, 12, given, default));
        Assert.Contains("应在2023年至2029年之内", refused?.Detail ?? "", StringComparison.Ordinal);
        if (given < Due) return;
        var deadline = await SetAsync(places);
        Assert.Contains("应在2023年至2029年之内", (await TryAsync(places, db => DeadlineCommands.ExceptAsync(db, new(Everybody, Platform), deadline, places.Children[0].Id, given, "停电", default)))?.Detail ?? "", StringComparison.Ordinal);
    }

    private static readonly Jiheng.Platform.Journal.Actor Everybody = new(null, "王五", null);

    private static DateTimeOffset Moment => new(2025, 1, 6, 1, 2, 3, TimeSpan.Zero);

    private static async Task<Places> OwingAsync(DatabaseKind kind)
    {
        var places = await Places.CreateAsync(kind, children: 3);
        await places.ReceiveAsync(1000m);
        await using var db = places.Database.Open("funds.issue");
        Assert.True((await places.IssueAsync(db, (0, 100m), (1, 100m))).IsGiven);
        return places;
    }

    private static async Task<Guid> SetAsync(Places places, DateOnly? due = null, DateOnly? until = null)
    {
        var access = new Access(Everybody, Platform);
        await using var db = places.Database.Open("deadlines.set");
        var set = await DeadlineCommands.SetAsync(db, access, places.YearId, PaperKind.MonthlyReturn, 12, due ?? Due, default);
        Assert.True(set.IsGiven, set.Refusal?.Detail);
        if (until is { } day) Assert.True((await DeadlineCommands.ExceptAsync(db, access, set.Value.Id, places.Children[1].Id, day, "停电", default)).IsGiven);
        return set.Value.Id;
    }

    // As the job does it: what is found is kept, and not found again.
    private static async Task<IReadOnlyList<Reminder>> FoundAsync(Places places, DateOnly today)
    {
        await using var db = places.Database.Open("remind");
        var found = await ReminderSearch.FindAsync(db, today, today.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc), default);
        db.AddRange(found);
        await db.SaveChangesAsync();
        return found;
    }

    private static async Task<IReadOnlyList<Reminder>> ToldAsync(Places places, Access who)
    {
        await using var db = places.Database.Open();
        return await db.Reminders.Where(r => r.AccountId == who.Who.AccountId && r.Cause == ReminderCause.Extension).ToListAsync();
    }

    private static async Task<DateOnly?> ListedAsync(Places places, Guid paper)
    {
        await using var db = places.Database.Open();
        return (await PaperDays.OfAsync(db, [DatedPaper.Of(await db.HandledPapers.SingleAsync(p => p.Id == paper))], default))[paper];
    }

    private static void AssertOne(IReadOnlyList<Reminder> found, Access who, ReminderCause cause, string text)
    {
        var only = Assert.Single(found);
        Assert.Equal((who.Who.AccountId, cause, text), (only.AccountId, only.Cause, only.Text));
    }

    private static async Task<Answer<MonthlyReturn>> TryStartAsync(Places places, Access who)
    {
        await using var db = places.Database.Open("returns.start");
        return await db.TransactAsync(() => ReturnCommands.StartAsync(db, who, Places.Desk(db), Places.Figures(db), places.YearId, 12, default), static a => a.IsGiven, default);
    }

    private static async Task<Guid> StartAsync(Places places, Access who)
    {
        var started = await TryStartAsync(places, who);
        Assert.True(started.IsGiven, started.Refusal?.Detail);
        return started.Value.Id;
    }

    private static async Task<PaperOnDesk> OnDeskAsync(Places places, Access who, Guid paper)
    {
        await using var db = places.Database.Open();
        return (await Places.Desk(db).FindAsync(who, paper, Moment.UtcDateTime, default))!;
    }

    private static async Task<Answer<PaperOnDesk>> ActAsync(Places places, Access who, Guid paper)
    {
        await using var db = places.Database.Open("papers.submit");
        var desk = Places.Desk(db);
        var at = (await desk.FindAsync(who, paper, Moment.UtcDateTime, default))!;
        return await desk.ActAsync(at, new(Verb.Submit, who.Who.AccountId!.Value.ToString()) { SeenHash = at.State.Hash }, Moment.UtcDateTime, default);
    }

    private static async Task WithAsync(Places places, Func<JihengDb, Task<Answer<Deadline>>> run) => Assert.Null(await TryAsync(places, run));

    private static async Task<Refusal?> TryAsync(Places places, Func<JihengDb, Task<Answer<Deadline>>> run)
    {
        await using var db = places.Database.Open("deadlines");
        return (await run(db)).Refusal;
    }
}
