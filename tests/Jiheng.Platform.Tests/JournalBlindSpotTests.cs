using System.Text;
using System.Text.Json;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tests.Driving;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>What the journal does not show or does not repeat, changed and deleted behind its back all the same: secrets, bytes, tasks.</summary>
public sealed class JournalBlindSpotTests
{
    private static readonly DateTime Now = new(2025, 3, 14, 1, 0, 0, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_SecretExchanged_NamesTheRowAndShowsNoSecret(DatabaseKind kind)
    {
        await using var database = await WithSecretsAsync(kind);
        foreach (var (table, column, entity, property) in new[]
        {
            ("accounts", "password_hash", "Account", "PasswordHash"), ("accounts", "security_stamp", "Account", "SecurityStamp"), ("accounts", "totp_secret", "Account", "TotpSecret"),
            ("access_tokens", "hash", "AccessToken", "Hash"), ("sessions", "key_hash", "Session", "KeyHash"), ("recovery_codes", "hash", "RecoveryCode", "Hash"), ("setup_tokens", "hash", "SetupToken", "Hash"),
        })
        {
            await using var db = database.Open();
            var (id, kept) = ((await TextsAsync(db, table, "id")).Single(), (await TextsAsync(db, table, column)).Single());
            await BehindAsync(db, $"UPDATE {table} SET {column} = 'put-in'");
            var fault = Assert.Single((await JournalVerifier.VerifyAsync(db, default)).Faults);
            Assert.StartsWith($"{entity} {id.ToLowerInvariant()} 被绕过系统改动：{property} ", fault.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("put-in", fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(await db.Journal.Select(e => e.Before + e.After).ToListAsync(), e => e.Contains(kept, StringComparison.Ordinal));
            await BehindAsync(db, $"UPDATE {table} SET {column} = '{kept}'");
            Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_RowWithASecretDeleted_NamesIt(DatabaseKind kind)
    {
        await using var database = await WithSecretsAsync(kind);
        var seen = new List<string>();
        foreach (var (table, entity) in new[] { ("access_tokens", "AccessToken"), ("sessions", "Session"), ("recovery_codes", "RecoveryCode"), ("setup_tokens", "SetupToken"), ("accounts", "Account") })
        {
            await using var db = database.Open();
            seen.Add($"{entity} {(await TextsAsync(db, table, "id")).Single()} 已不在数据库中");
            await BehindAsync(db, $"DELETE FROM {table}");
            var faults = (await JournalVerifier.VerifyAsync(db, default)).Faults;
            Assert.Equal(seen.Count, faults.Count);
            Assert.All(seen, s => Assert.Contains(faults, f => f.Message.StartsWith(s, StringComparison.OrdinalIgnoreCase) && f.Sequence > 0));
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_BytesOfAFileChangedOrDeleted_NamesTheFile(DatabaseKind kind)
    {
        await using var places = await Places.CreateAsync(kind, 1);
        var kept = Attached(places, "还在.txt");
        var gone = Attached(places, "已删.txt");
        await using (var db = places.Database.Open("attachments.add"))
        {
            foreach (var a in new[] { kept, gone }) db.AddRange(a, new AttachmentContent { Sha256 = a.Sha256, Bytes = Encoding.UTF8.GetBytes(a.Name) });
            await db.SaveChangesAsync();
            db.Remove(gone);
            await db.SaveChangesAsync();
            Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
        }

        foreach (var attachment in new[] { kept, gone })
        {
            await using var db = places.Database.Open();
            await BehindAsync(db, $"UPDATE attachment_contents SET bytes = {(kind == DatabaseKind.Sqlite ? "x'00ff'" : "'\\x00ff'::bytea")} WHERE sha256 = '{attachment.Sha256}'");
            var fault = Assert.Single((await JournalVerifier.VerifyAsync(db, default)).Faults);
            Assert.StartsWith($"AttachmentContent {attachment.Sha256}（附件 {attachment.Id}）的内容与其散列不符", fault.Message, StringComparison.Ordinal);
            Assert.True(fault.Sequence > 0);
            await BehindAsync(db, kind == DatabaseKind.Sqlite ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica", $"DELETE FROM attachment_contents WHERE sha256 = '{attachment.Sha256}'");
            fault = Assert.Single((await JournalVerifier.VerifyAsync(db, default)).Faults);
            Assert.StartsWith($"AttachmentContent {attachment.Sha256}（附件 {attachment.Id}）已不在数据库中", fault.Message, StringComparison.Ordinal);
            db.Add(new AttachmentContent { Sha256 = attachment.Sha256, Bytes = Encoding.UTF8.GetBytes(attachment.Name) });
            await db.SaveChangesAsync();
        }
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_TasksEmptiedMovedOrAdded_NamesThem(DatabaseKind kind)
    {
        await using var office = await StoredOffice.CreateAsync(kind);
        var other = office.People[^1].Who.OrganisationId;
        Guid paper;
        await using (var db = office.Database.Open("papers.open"))
        {
            var content = PaperContent.Of(JsonDocument.Parse("{}").RootElement).Value!;
            var opened = await Places.Desk(db, StoredOffice.Shelf()).OpenAsync(office.Preparer, new(Guid.CreateVersion7(), PaperKind.Free, null, "performance-target", "2024", "试"), content.Snapshot, Now, default);
            paper = opened.Value!.Paper.Id;
        }

        await using var reader = office.Database.Open();
        var task = await reader.PaperTasks.AsNoTracking().SingleAsync(t => t.PaperId == paper);
        async Task<string> FaultAsync(string sql)
        {
            await using var db = office.Database.Open();
            await BehindAsync(db, sql);
            return Assert.Single((await JournalVerifier.VerifyAsync(db, default)).Faults).Message;
        }

        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
        Assert.StartsWith($"PaperTaskRow {paper},{task.Task},{task.Person} 被绕过系统改动", await FaultAsync($"UPDATE paper_tasks SET role = 'Auditor'"), StringComparison.Ordinal);
        await BehindAsync(reader, $"UPDATE paper_tasks SET role = '{task.Role}'");
        Assert.StartsWith($"PaperTaskRow {paper},{task.Task},put-in 在数据库中", await FaultAsync($"INSERT INTO paper_tasks (paper_id, task, person, organisation_id, role) SELECT paper_id, task, 'put-in', organisation_id, role FROM paper_tasks"), StringComparison.Ordinal);
        await BehindAsync(reader, "DELETE FROM paper_tasks WHERE person = 'put-in'");
        Assert.StartsWith($"PaperTaskRow {paper},{task.Task},{task.Person} 已不在数据库中", await FaultAsync("DELETE FROM paper_tasks"), StringComparison.Ordinal);
        Assert.NotNull(other);
    }

    // Who acted is written beside the event, and not journaled: the event says it.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Verify_ActorOfAnEventExchanged_NamesTheEvent(DatabaseKind kind)
    {
        await using var office = await StoredOffice.CreateAsync(kind);
        await using (var db = office.Database.Open("papers.open"))
        {
            var content = PaperContent.Of(JsonDocument.Parse("{}").RootElement).Value!;
            await Places.Desk(db, StoredOffice.Shelf()).OpenAsync(office.Preparer, new(Guid.CreateVersion7(), PaperKind.Free, null, "performance-target", "2024", "试"), content.Snapshot, Now, default);
        }

        foreach (var (sql, what) in new[] { ("actor_id = '00000000-0000-0000-0000-000000000001'", "办理人"), ("acted_at = '2020-01-01 00:00:00'", "办理时间") })
        {
            await using var db = office.Database.Open();
            await BehindAsync(db, kind == DatabaseKind.Sqlite ? "DROP TRIGGER paper_events_no_update" : "SET session_replication_role = replica", $"UPDATE paper_events SET {sql} WHERE actor_id IS NOT NULL");
            if (kind == DatabaseKind.Sqlite) await Migrator.GuardAsync(db, default);
            var faults = (await JournalVerifier.VerifyAsync(db, default)).Faults;
            Assert.NotEmpty(faults);
            Assert.Contains(faults, f => f.Message.StartsWith("PaperEventRow ", StringComparison.Ordinal) && f.Message.Contains($"被绕过系统改动：{what} ", StringComparison.Ordinal));
        }
    }

    private static Attachment Attached(Places places, string name) => new()
    {
        Id = Guid.CreateVersion7(), OrganisationId = places.Region.Id, Kind = PaperKind.Free, PaperId = Guid.CreateVersion7(), Name = name, MediaType = "text/plain",
        Length = Encoding.UTF8.GetByteCount(name), Sha256 = ContentHash.Of(Encoding.UTF8.GetBytes(name)),
    };

    private static async Task<TestDatabase> WithSecretsAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var account = new Account { Id = Guid.CreateVersion7(), UserName = "zhang", DisplayName = "张三", PasswordHash = "salted-hash", SecurityStamp = "the-stamp", TotpSecret = "protected" };
        await using var db = database.Open("setup");
        db.AddRange(
            account, AccessToken.Make(account.Id, "试", TokenScopes.Everything, Now, TimeSpan.FromDays(1)).Token, Session.Begin(account.Id, "127.0.0.1", "test", Now).Session,
            RecoveryCode.Make(account.Id).Code, new SetupToken { Id = Guid.CreateVersion7(), Hash = AccessToken.HashOf("setup"), ExpiresAt = Now });
        await db.SaveChangesAsync();
        return database;
    }

    private static Task<List<string>> TextsAsync(JihengDb db, string table, string column)
    {
        var sql = $"SELECT CAST({column} AS varchar(400)) AS \"Value\" FROM {table}";
        return db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }

    // In one session, because what the owner of a database switches off is switched off for his session.
    private static async Task BehindAsync(JihengDb db, params string[] statements)
    {
        await db.Database.OpenConnectionAsync();
        foreach (var sql in statements) await db.Database.ExecuteSqlRawAsync(sql);
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("SET session_replication_role = origin");
    }
}
