using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

public sealed class JournalVerificationTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_UntouchedDatabase_FindsNothing(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        var report = await VerifyAsync(place);
        Assert.Empty(report.Faults);
        Assert.True(report.Entries >= 8);
        Assert.Equal(report.Entries, report.Rows);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_EntryChanged_NamesIt(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await BehindAsync(place, "journal", "UPDATE journal SET account = '李四' WHERE sequence = 3");
        Assert.Contains((await VerifyAsync(place)).Faults, f => f.Sequence == 3 && f.Message.Contains("第3条日志", StringComparison.Ordinal) && f.Message.Contains("被改动", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_EntryDeleted_NamesTheGap(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await BehindAsync(place, "journal", "DELETE FROM journal WHERE sequence IN (3, 4)");
        Assert.Contains((await VerifyAsync(place)).Faults, f => f.Message == "第3至4条日志不见了。");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_LastEntriesDeleted_AreMissed(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        var last = (await VerifyAsync(place)).Entries;
        await BehindAsync(place, "journal", $"DELETE FROM journal WHERE sequence = {last}");
        Assert.Contains((await VerifyAsync(place)).Faults, f => f.Message.StartsWith($"日志末条应为第{last}条，实际到第{last - 1}条为止", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_RowChanged_NamesTheColumnAndBothValues(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await BehindAsync(place, "organisations", "UPDATE organisations SET short_name = '改名' WHERE region_code = '650100'");
        var fault = Assert.Single((await VerifyAsync(place)).Faults);
        Assert.Contains("ShortName 日志为“某地区1”，现为“改名”", fault.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_RowDeleted_NamesIt(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await BehindAsync(place, "organisations", "DELETE FROM organisations WHERE region_code = '650200'");
        var fault = Assert.Single((await VerifyAsync(place)).Faults);
        Assert.StartsWith($"Organisation {place.Children[1].Id} 已不在数据库中", fault.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_AccountChanged_NamesIt(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await BehindAsync(place, "money_accounts", "UPDATE money_accounts SET received = received + 1, kept = kept + 1");
        Assert.Contains((await VerifyAsync(place)).Faults, f => f.Message.Contains("账户被绕过系统改动", StringComparison.Ordinal));
    }

    private static async Task<Places> MadeAsync(DatabaseKind kind)
    {
        var place = await Places.CreateAsync(kind, children: 2);
        await place.ReceiveAsync(100m);
        await using var db = place.Database.Open();
        await place.IssueAsync(db, (0, 70.5m));
        return place;
    }

    private static async Task<JournalReport> VerifyAsync(Places place)
    {
        await using var db = place.Database.Open();
        return await JournalVerifier.VerifyAsync(db, default);
    }

    // As somebody does who owns the database: he takes the guards away first.
    private static async Task BehindAsync(Places place, string table, string sql)
    {
        await using var db = place.Database.Open();
        var unguard = db.Database.IsSqlite()
            ? "DROP TRIGGER IF EXISTS journal_no_update; DROP TRIGGER IF EXISTS journal_no_delete;"
            : $"ALTER TABLE {table} DISABLE TRIGGER USER;";
        var both = unguard + sql;
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(both));
    }
}
