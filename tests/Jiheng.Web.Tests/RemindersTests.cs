using Jiheng.Domain.Regions;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>Reminders before the day, after it, and when a paper was sent back; by mail once each.</summary>
public sealed class RemindersTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Reminders_OfOnePaper_ComeOncePerOccasionAndBySmtp(DatabaseKind kind)
    {
        await using var sink = new MailSink();
        var clock = new Clock();
        await using var server = await TestServer.StartAsync(kind, clock, MailSettings.Read($"smtp://127.0.0.1:{sink.Port}?from=jiheng@example.gov.cn", null));
        await UnitAsync(server);
        using var fill = await server.AccountAsync("fill", "张三", "653101", Role.Preparer);
        using var approve = await server.AccountAsync("approve", "李四", "653101", Role.Approver);
        await AddressAsync(server, "fill", "zhang@example.gov.cn");

        // Opened on a Monday, due in five working days.
        clock.Now = new(2025, 3, 3, 1, 0, 0, TimeSpan.Zero);
        var paper = await fill.DoAsync("papers", new { workflow = "tracking-return", period = "2025-02", title = "2025年2月跟踪反馈", content = new { paid = 1 } });
        Assert.Equal("2025-03-10", paper.Body!["due"]!.ToString());
        clock.Now = clock.Now.AddHours(2);
        await RanAsync(server, clock);
        Assert.Empty((await fill.GetAsync("reminders")).Body!["items"]!.AsArray());

        clock.Now = new(2025, 3, 8, 1, 0, 0, TimeSpan.Zero);
        await ExpectAsync(server, clock, fill, sink, 1, "due-soon", "应于2025年3月10日前办理");
        clock.Now = new(2025, 3, 9, 1, 0, 0, TimeSpan.Zero);
        await RanAsync(server, clock);
        sink.Refuses = true;
        clock.Now = new(2025, 3, 12, 1, 0, 0, TimeSpan.Zero);
        await RanAsync(server, clock, JobState.Waiting);
        Assert.Single(sink.Mails);
        sink.Refuses = false;
        clock.Now = clock.Now.AddMinutes(1);
        await ExpectAsync(server, clock, fill, sink, 2, "overdue", "已逾期");

        await fill.DoAsync($"papers/{paper.Id}/submit", new { seenHash = paper.Body["hash"]!.ToString() });
        await approve.DoAsync($"papers/{paper.Id}/return", new { step = "fill", reason = "请核对" });
        clock.Now = clock.Now.AddHours(1);
        await ExpectAsync(server, clock, fill, sink, 3, "sent-back", "被退回");
        Assert.All(sink.Mails, static m => Assert.Equal("zhang@example.gov.cn", m.To));
        var unread = (await fill.GetAsync("reminders?unread=true")).Body!;
        await fill.DoAsync($"reminders/{unread["items"]![0]!["id"]}/read");
        Assert.Equal(unread["total"]!.GetValue<int>() - 1, (await fill.GetAsync("reminders?unread=true")).Body!["total"]!.GetValue<int>());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await approve.PostAsync($"reminders/{unread["items"]![0]!["id"]}/read")).Status);
    }

    [Theory]
    [InlineData("smtp://h:25")]
    [InlineData("http://h?from=a@b.cn")]
    [InlineData("h")]
    public void MailSettings_ThatCannotBeRead_AreRefused(string text) => Assert.Throws<InvalidDataException>(() => MailSettings.Read(text, null));

    private static async Task ExpectAsync(TestServer server, Clock clock, ApiClient who, MailSink sink, int mails, string cause, string text)
    {
        await RanAsync(server, clock);
        Assert.Contains((await who.GetAsync("reminders")).Body!["items"]!.AsArray(), r => r!["cause"]!.ToString() == cause && r["text"]!.ToString().Contains(text, StringComparison.Ordinal));
        Assert.Equal(mails, sink.Mails.Count);
        Assert.Contains(text, sink.Mails.Last().Text, StringComparison.Ordinal);
    }

    // The hour's job has been done, or is to be tried again.
    private static async Task RanAsync(TestServer server, Clock clock, JobState expected = JobState.Succeeded)
    {
        var key = $"remind:{clock.Now.UtcDateTime:yyyy-MM-ddTHH}";
        for (var i = 0; i < 300; i++, await Task.Delay(50))
        {
            await using var db = server.Database.Open();
            if (await db.Jobs.AnyAsync(j => j.OnceKey == key && j.State == expected && (expected != JobState.Waiting || j.Attempts > 0))) return;
        }

        throw new TimeoutException($"{key} did not become {expected}.");
    }

    private static async Task AddressAsync(TestServer server, string user, string mail)
    {
        await using var db = server.Database.Open();
        db.Add(new ReminderAddress { AccountId = (await db.Accounts.SingleAsync(a => a.UserName == user)).Id, Mail = mail });
        await db.SaveChangesAsync();
    }

    private static async Task UnitAsync(TestServer server)
    {
        await using var db = server.Database.Open();
        var (region, county) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        db.Add(new Organisation { Id = region, Kind = OrganisationKind.Place, RegionCode = "653100", Name = "某地区", ShortName = "某地区", Level = RegionLevel.Prefecture, Path = $"{region:N}/", ValidFrom = new DateOnly(2020, 1, 1) });
        db.Add(new Organisation { Id = county, Kind = OrganisationKind.Place, RegionCode = "653101", Name = "某县", ShortName = "某县", Level = RegionLevel.County, ParentId = region, Path = $"{region:N}/{county:N}/", ValidFrom = new DateOnly(2020, 1, 1) });
        await db.SaveChangesAsync();
    }

    internal sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2025, 3, 1, 1, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
