using Jiheng.Platform.Journal;
using Jiheng.Platform.Programmes;
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

    // The end of the chain, its head and the rows are taken away together: inside of the database nothing is wrong any more.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_EndCutOffWithItsHeadAndRows_IsFoundByTheAnchorAlone(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var anchors = new List<JournalAnchor>();
        await using (var db = place.Database.Open()) anchors.Add(await JournalAnchor.TakeAsync(db, new DateTime(2025, 1, 6, 0, 0, 0, DateTimeKind.Utc), default));
        await using (var db = place.Database.Open())
        {
            db.Add(new Programme { Id = Guid.CreateVersion7(), Code = "last", Name = "最后一项" });
            await db.SaveChangesAsync();
            anchors.Add(await JournalAnchor.TakeAsync(db, new DateTime(2025, 1, 6, 8, 30, 0, DateTimeKind.Utc), default));
        }

        var last = anchors[1].Sequence;
        await BehindAsync(place, "journal", $"DELETE FROM journal WHERE sequence = {last}; UPDATE journal_head SET sequence = {last - 1}, hash = '{anchors[0].Hash}'; DELETE FROM programmes WHERE code = 'last'");
        await using var reader = place.Database.Open();
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, [anchors[0]], default)).Faults);
        var fault = Assert.Single((await JournalVerifier.VerifyAsync(reader, [.. anchors.Select(a => JournalAnchor.Read(a.ToString())!)], default)).Faults);
        Assert.Equal($"2025-01-06 08:30（UTC）留存的锚点到第{last}条，现在的日志只到第{last - 1}条；末尾1条被删除。", fault.Message);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_ChainRewrittenFromTheStart_IsFoundByTheAnchor(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await using var db = place.Database.Open();
        var anchor = await JournalAnchor.TakeAsync(db, new DateTime(2025, 1, 6, 8, 30, 0, DateTimeKind.Utc), default);
        var other = anchor with { Hash = new string('a', 64) };
        Assert.Contains((await JournalVerifier.VerifyAsync(db, [other], default)).Faults, f => f.Message.Contains("整体改写", StringComparison.Ordinal));
        Assert.Null(JournalAnchor.Read("12 abc 2025-01-06"));
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

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_GuardTakenAway_NamesItUntilItIsMadeAnew(DatabaseKind kind)
    {
        await using var place = await MadeAsync(kind);
        await BehindAsync(place, "journal", "UPDATE journal_head SET hash = hash", leavesGuards: true);
        var faults = (await VerifyAsync(place)).Faults;
        Assert.Contains(faults, static f => f.Message.StartsWith("数据库的约束 journal_no_update 不见了、被停用或改动过", StringComparison.Ordinal));
        Assert.All(faults, static f => Assert.Contains("journal_no_", f.Message, StringComparison.Ordinal));
        await using var db = place.Database.Open();
        if (kind == DatabaseKind.Sqlite)
        {
            // One of the same name that forbids nothing is none.
            await db.Database.ExecuteSqlRawAsync("CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT 1; END");
            Assert.Contains((await VerifyAsync(place)).Faults, static f => f.Message.Contains("journal_no_update", StringComparison.Ordinal));
        }
        else
        {
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE journal ENABLE TRIGGER USER");
        }

        await Migrator.MigrateAsync(db, default);
        Assert.Empty((await VerifyAsync(place)).Faults);
    }

    // What is kept is what can still be issued; received and issued may both be right.
    [Fact]
    public async Task Verify_KeptAloneChanged_NamesIt()
    {
        await using var place = await MadeAsync(DatabaseKind.Sqlite);
        await using (var db = place.Database.Open()) await db.Database.ExecuteSqlRawAsync("PRAGMA ignore_check_constraints = 1; UPDATE money_accounts SET kept = kept + 1000000 WHERE issued = 0; PRAGMA ignore_check_constraints = 0");
        Assert.Contains((await VerifyAsync(place)).Faults, f => f.Message.Contains("为留用71.5，应为收到70.5减下达0等于70.5", StringComparison.Ordinal));
    }

    // The last entry of the programme was written before there were names: the column is as it began, until somebody writes it behind the journal.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_ColumnThatCameAfterTheLastEntry_IsHeldAgainstItsBeginning(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open("upgrade");
        var id = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync($"INSERT INTO programmes (id, code, name, version) VALUES ({id}, 'old', '', 1)");
        JournalEntry Make(string hash) => new()
        {
            Sequence = 1, Operation = Guid.Empty, At = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), AccountId = null, Account = "张三", OrganisationId = null, Action = "setup", Reason = "",
            Entity = nameof(Programme), EntityId = $"{id}", Before = null, After = $$"""{"Code":"old","Id":"{{id}}","Version":"1"}""", PreviousHash = JournalHash.Origin, Hash = hash,
        };
        var e = Make(JournalHash.Of(Make("")));
        await db.Database.ExecuteSqlAsync($"INSERT INTO journal (sequence, operation, at, account_id, account, organisation_id, action, reason, entity, entity_id, before, after, previous_hash, hash) VALUES ({e.Sequence}, {e.Operation}, {e.At}, {null}, {e.Account}, {null}, {e.Action}, {e.Reason}, {e.Entity}, {e.EntityId}, {null}, {e.After}, {e.PreviousHash}, {e.Hash})");
        await db.Database.ExecuteSqlAsync($"UPDATE journal_head SET sequence = 1, hash = {e.Hash}");
        Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
        await db.Database.ExecuteSqlAsync($"UPDATE programmes SET name = '改过'");
        Assert.Equal($"Programme {id} 被绕过系统改动：Name 日志为“”，现为“改过”（日志第1条）。", Assert.Single((await JournalVerifier.VerifyAsync(db, default)).Faults).Message);
    }

    // SQLite writes anything into any column; one such cell hides nothing else.
    [Theory]
    [InlineData("organisations", "UPDATE organisations SET level = 'zzz' WHERE parent_id IS NOT NULL", "Organisation", 2)]
    [InlineData("organisations", "PRAGMA foreign_keys = 0; UPDATE organisations SET id = 'notaguid' WHERE region_code = '650200'", "Organisation notaguid", 1)]
    [InlineData("programme_years", "UPDATE programme_years SET state = 'x'", "ProgrammeYear", 1)]
    [InlineData("journal", "UPDATE journal SET at = 'xx' WHERE sequence = 3", "JournalEntry 3", 1)]
    [InlineData("journal", "UPDATE journal SET after = '{{' WHERE sequence = 3", "第3条日志", 1)]
    public async Task Verify_CellThatNobodyCanRead_IsNamedAndTheRestIsVerified(string table, string sql, string named, int times)
    {
        await using var place = await MadeAsync(DatabaseKind.Sqlite);
        await BehindAsync(place, table, sql);
        await BehindAsync(place, "programmes", "UPDATE programmes SET name = '改过'");
        var faults = (await VerifyAsync(place)).Faults;
        Assert.True(faults.Count(f => f.Message.StartsWith(named, StringComparison.OrdinalIgnoreCase) && (f.Message.Contains("不能识别", StringComparison.Ordinal) || f.Message.Contains("与其散列不符", StringComparison.Ordinal))) == times, string.Join('\n', faults.Select(static f => f.Message)));
        Assert.Contains(faults, static f => f.Message.Contains("现为“改过”", StringComparison.Ordinal));
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

    // As somebody does who owns the database: he takes the guards away first, and puts them back unless he forgets to.
    private static async Task BehindAsync(Places place, string table, string sql, bool leavesGuards = false)
    {
        await using var db = place.Database.Open();
        var unguard = db.Database.IsSqlite()
            ? "DROP TRIGGER IF EXISTS journal_no_update; DROP TRIGGER IF EXISTS journal_no_delete;"
            : $"ALTER TABLE {table} DISABLE TRIGGER USER;";
        var both = unguard + sql;
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(both));
        if (leavesGuards) return;
        var guard = $"ALTER TABLE {table} ENABLE TRIGGER USER";
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync(guard);
        else await Migrator.GuardAsync(db, default);
    }
}
