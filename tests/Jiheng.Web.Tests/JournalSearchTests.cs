using System.Net;
using System.Text.RegularExpressions;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Pages.Administration.Journal;
using Jiheng.Web.Tests.Identity;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>系统 > 日志 by words: a journal is looked through part by part, each part says how far it looked, and the parts together find everything once.</summary>
public sealed partial class JournalSearchTests
{
    private const string Paper = "11111111-1111-1111-1111-111111111111";
    private static readonly string Hash = new('0', 64);

    // 2,100 entries, every 700th of 退库: 700, 1400, 2100. Parts of 500 entries end at 1601, 1101, 601, 101 and at the first one.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Find_ARareWord_GoesBackPartByPartAndFindsAllOfIt(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await FillAsync(db, kind, 2100, "CASE WHEN n % 700 = 0 THEN '退库更正' ELSE '' END", "2026-03-01 00:00:00");
        var parts = await PartsAsync(db, new("退库", null, null), 500);
        Assert.Equal([[2100], [1400], [700], [], []], parts.Select(static p => p.Found.Select(static e => e.Sequence)));
        Assert.Equal([1601, 1101, 601, 101, null], parts.Select(static p => p.Next));
        // Two words are both wanted; what is looked for by its kind comes 200 at a time, however many were looked through.
        Assert.Equal([2100, 1400, 700], (await PartsAsync(db, new("退库 办件", null, null), 2100)).Single().Found.Select(static e => e.Sequence));
        Assert.Empty((await PartsAsync(db, new("退库 账号", null, null), 2100)).Single().Found);
        var all = await PartsAsync(db, new("办件", null, null), 1000);
        Assert.Equal(Enumerable.Range(1, 2100).Select(static n => (long)n).Reverse(), all.SelectMany(static p => p.Found).Select(static e => e.Sequence));
        Assert.All(all.SkipLast(2), static p => Assert.True(p.IsFull || p.Found.Count == 0, $"{p.Found.Count}"));
    }

    // 1–300 are of January, 301–600 of February, and one of January was written after them: 601.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Find_WithinDays_BeginsAtTheLastEntryOfThem(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        foreach (var (count, day) in new[] { (300, "2026-01-15"), (300, "2026-02-15"), (1, "2026-01-31") }) await FillAsync(db, kind, count, "CASE WHEN n % 100 = 1 THEN '退库' ELSE '' END", day + " 01:00:00");
        Assert.Equal([201, 101, 1], (await FoundAsync(db, new("退库", null, new(2026, 1, 20)))).Select(static e => e.Sequence));
        Assert.Equal([601, 201, 101, 1], (await FoundAsync(db, new("退库", new(2026, 1, 1), new(2026, 1, 31)))).Select(static e => e.Sequence));
        Assert.Equal([501, 401, 301], (await FoundAsync(db, new("退库", new(2026, 2, 1), null))).Select(static e => e.Sequence));
        Assert.Empty(await FoundAsync(db, new("退库", new(2026, 3, 1), null)));
        Assert.Empty(await FoundAsync(db, new("退库", null, new(2025, 12, 31))));
    }

    // One entry of 退库, and so many behind it that they are not all looked through at once.
    [Theory, OnSqlite]
    public async Task Page_OfARareWord_SaysWhereItStoppedAndLeadsOn(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await using var db = staff.Server.Database.Open();
        var rare = await db.Journal.MaxAsync(e => e.Sequence) + 1;
        await FillAsync(db, kind, 1, "'退库更正'", "2026-03-01 00:00:00");
        await FillAsync(db, kind, JournalSearch.Most, "''", "2026-03-02 00:00:00");
        var first = await PageAsync(staff, "/system/journal?search=退库");
        Assert.DoesNotContain("退库更正", first, StringComparison.Ordinal);
        Assert.Contains($"含“退库”的日志，这一段 0 条，已查到第 {rare + 1} 条（2026-03-02 08:00），更早的还没有查", first, StringComparison.Ordinal);
        Assert.DoesNotContain("没有符合的日志", first, StringComparison.Ordinal);
        var second = await PageAsync(staff, WebUtility.HtmlDecode(Next().Match(first).Groups[1].Value));
        Assert.Contains("退库更正", second, StringComparison.Ordinal);
        Assert.Contains("这一段 1 条，已经查到最早一条", second, StringComparison.Ordinal);
        Assert.Contains("回到最新", second, StringComparison.Ordinal);
        Assert.DoesNotMatch(Next(), second);
        // What is taken along is everything.
        Assert.Contains("退库更正", await PageAsync(staff, "/system/journal/export?search=退库&format=csv"), StringComparison.Ordinal);
        Assert.Contains("没有符合的日志", await PageAsync(staff, "/system/journal?search=没有这回事&before=2"), StringComparison.Ordinal);
    }

    // Whatever the journal holds has a word: people never read the names of classes.
    [Theory, OnSqlite]
    public async Task Words_ForEverythingThatIsJournaled_AreChinese(DatabaseKind kind)
    {
        await using var server = await TestServer.StartAsync(kind);
        await using var db = server.Database.Open();
        var kinds = db.Model.GetEntityTypes().Select(static t => t.ClrType).Where(static t => !typeof(INotJournaled).IsAssignableFrom(t)).Select(static t => t.Name).ToList();
        Assert.True(kinds.Count > 20, $"{kinds.Count} kinds");
        Assert.DoesNotContain(kinds, static k => JournalWords.OfObject(k).Any(char.IsAsciiLetter));
        var columns = db.Model.GetEntityTypes().Where(static t => !typeof(INotJournaled).IsAssignableFrom(t.ClrType)).SelectMany(static t => t.GetProperties()).Where(static p => !p.IsKey() && !p.IsForeignKey() && p.Name != "Version" && p.PropertyInfo?.IsDefined(typeof(NotJournaledAttribute), false) == false).Select(static p => p.Name).ToHashSet();
        Assert.True(columns.Count > 80, $"{columns.Count} columns");
        Assert.Equal("", string.Join(' ', columns.Where(static c => JournalFields.Of(c).Any(char.IsAsciiLetter))));
        var deeds = server.Endpoints.Where(Permissions.Probes.IsWrite).Select(Jiheng.Web.Identity.PermissionGate.NameOf).Concat(JournalWords.Others).Append("command.demo").ToList();
        Assert.True(deeds.Count > 60, $"{deeds.Count} deeds");
        Assert.Equal("", string.Join(' ', deeds.Where(static d => JournalWords.OfDeed(d) == d)));
        Assert.Equal("账号 1 被绕过系统改动：姓名 日志为“张三”，现为“李四”；用户名 日志为“a”，现为“b”（日志第2条）。", JournalWords.OfFault("Account 1 被绕过系统改动：DisplayName 日志为“张三”，现为“李四”；UserName 日志为“a”，现为“b”（日志第2条）。"));
        Assert.Equal("待办 1,prepare 在数据库中，办理记录没有这项待办；待办被绕过系统添加。", JournalWords.OfFault("PaperTaskRow 1,prepare 在数据库中，办理记录没有这项待办；待办被绕过系统添加。"));
    }

    private static async Task<List<(IReadOnlyList<JournalEntry> Found, long? Next, bool IsFull)>> PartsAsync(JihengDb db, JournalFilter filter, int most)
    {
        var parts = new List<(IReadOnlyList<JournalEntry>, long?, bool)>();
        for (long? before = null; ;)
        {
            var part = await JournalSearch.FindAsync(db, db.Journal, filter, before, most, default);
            parts.Add((part.Entries, part.Next, part.IsFull));
            if (part.Next is null) return parts;
            before = part.Next;
        }
    }

    private static async Task<IEnumerable<JournalEntry>> FoundAsync(JihengDb db, JournalFilter filter) => (await PartsAsync(db, filter, 250)).SelectMany(static p => p.Found);

    private static async Task FillAsync(JihengDb db, DatabaseKind kind, int count, string reason, string at)
    {
        var operation = kind == DatabaseKind.Sqlite ? $"'{Paper}'" : $"'{Paper}'::uuid";
        var moment = kind == DatabaseKind.Sqlite ? $"'{at}'" : $"'{at}+00'::timestamptz";
        var sql = $"INSERT INTO journal (sequence, operation, at, account, action, reason, entity, entity_id, after, previous_hash, hash) WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {count}) SELECT (SELECT coalesce(max(sequence), 0) FROM journal) + n, {operation}, {moment}, '张三', 'papers.submit', {reason}, 'HandledPaper', '{Paper}', '{{}}', '{Hash}', '{Hash}' FROM c";
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }

    private static async Task<string> PageAsync(Staff staff, string address)
    {
        var page = await staff.Administrator.TryAsync("GET", address, null);
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        return page.Text;
    }

    [GeneratedRegex("<a href=\"([^\"]+)\" rel=\"next\">继续往前查</a>")]
    private static partial Regex Next();
}
