using System.Data.Common;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>A database of the first migration, with rows in each of its tables, becomes one of today.</summary>
public sealed class UpgradeTests
{
    private static readonly DateTime At = new(2024, 5, 6, 7, 8, 9, 10, DateTimeKind.Utc);

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Migrate_FirstVersionWithRowsInEveryTable_KeepsThemAndTheJournalVerifies(DatabaseKind kind)
    {
        await using var database = await TestDatabase.EmptyAsync(kind);
        await using var db = database.Open("upgrade");
        await db.Database.MigrateAsync(db.Database.GetMigrations().First());
        var rows = First();
        foreach (var (row, sequence) in rows.Select((r, i) => (r, i + 1)))
        {
            await InsertAsync(db, row);
            await JournalAsync(db, row, sequence);
        }

        var before = await CountsAsync(db);
        Assert.All(before, t => Assert.True(t.Value > 0, $"{t.Key} has no row"));
        Assert.Equal(db.Database.GetMigrations().Skip(1), await Migrator.MigrateAsync(db, default));

        var after = await CountsAsync(db);
        Assert.All(before, t => Assert.Equal(t.Value, after[t.Key]));
        Assert.Equal(("某自治区", "某县"), ((await db.Organisations.SingleAsync(o => o.ParentId == null)).Name, (await db.Organisations.SingleAsync(o => o.ParentId != null)).Name));
        var year = await db.ProgrammeYears.SingleAsync();
        Assert.Equal((2024, YearState.Closed, 4), (year.Year, year.State, year.Version));
        var report = await JournalVerifier.VerifyAsync(db, default);
        Assert.Empty(report.Faults);
        Assert.Equal((rows.Length, rows.Length), (report.Entries, report.Rows));

        // Life goes on where it stopped: the next change is the next entry.
        (await db.Programmes.SingleAsync()).Name = "新名称";
        await db.SaveChangesAsync();
        Assert.Equal(rows.Length + 1, (await JournalVerifier.VerifyAsync(db, default)).Entries);
    }

    private static object[] First()
    {
        var region = Unit("650000", "某自治区", Domain.Regions.RegionLevel.Province, null, null);
        var programme = new Programme { Id = Guid.CreateVersion7(), Code = "old", Name = "旧项目", Version = 3 };
        return
        [
            region, Unit("653101", "某县", Domain.Regions.RegionLevel.County, region, new DateOnly(2023, 12, 31)), programme,
            new ProgrammeYear { Id = Guid.CreateVersion7(), ProgrammeId = programme.Id, Year = 2024, State = YearState.Closed, Version = 4 },
        ];
    }

    private static Organisation Unit(string code, string name, Domain.Regions.RegionLevel level, Organisation? above, DateOnly? until)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = above?.Id, Path = $"{above?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1), ValidTo = until, Version = 1 };
    }

    private static Task<int> InsertAsync(JihengDb db, object row) => row switch
    {
        Organisation o => db.Database.ExecuteSqlAsync($"INSERT INTO organisations (id, kind, region_code, name, short_name, level, parent_id, path, valid_from, valid_to, version) VALUES ({o.Id}, {o.Kind.ToString()}, {o.RegionCode}, {o.Name}, {o.ShortName}, {o.Level.ToString()}, {o.ParentId}, {o.Path}, {o.ValidFrom}, {o.ValidTo}, {o.Version})"),
        Programme p => db.Database.ExecuteSqlAsync($"INSERT INTO programmes (id, code, name, version) VALUES ({p.Id}, {p.Code}, {p.Name}, {p.Version})"),
        ProgrammeYear y => db.Database.ExecuteSqlAsync($"INSERT INTO programme_years (id, programme_id, year, state, version) VALUES ({y.Id}, {y.ProgrammeId}, {y.Year}, {y.State.ToString()}, {y.Version})"),
        _ => throw new ArgumentOutOfRangeException(nameof(row)),
    };

    // The first version journaled the same columns in the same way; its entries are made by the functions that still verify them.
    private static async Task JournalAsync(JihengDb db, object row, long sequence)
    {
        var entity = db.Entry(row).Metadata;
        var previous = await db.Database.SqlQuery<string>($"SELECT hash AS \"Value\" FROM journal_head").SingleAsync();
        object? Value(Microsoft.EntityFrameworkCore.Metadata.IProperty p) => p.GetGetter().GetClrValue(row);
        JournalEntry Make(string hash) => new()
        {
            Sequence = sequence, Operation = Guid.Empty, At = At, AccountId = null, Account = "张三", OrganisationId = null, Action = "setup", Reason = "",
            Entity = entity.ClrType.Name, EntityId = RowImage.KeyOf(entity, Value), Before = null, After = RowImage.Of(entity, Value), PreviousHash = previous, Hash = hash,
        };
        var e = Make(JournalHash.Of(Make("")));
        await db.Database.ExecuteSqlAsync($"INSERT INTO journal (sequence, operation, at, account_id, account, organisation_id, action, reason, entity, entity_id, before, after, previous_hash, hash) VALUES ({e.Sequence}, {e.Operation}, {e.At}, {null}, {e.Account}, {null}, {e.Action}, {e.Reason}, {e.Entity}, {e.EntityId}, {null}, {e.After}, {e.PreviousHash}, {e.Hash})");
        await db.Database.ExecuteSqlAsync($"UPDATE journal_head SET sequence = {e.Sequence}, hash = {e.Hash}");
    }

    private static async Task<Dictionary<string, long>> CountsAsync(JihengDb db)
    {
        var counts = new Dictionary<string, long>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in await ReadAsync(db, db.Database.IsSqlite()
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_\\_%'"))
            counts[table] = long.Parse((await ReadAsync(db, $"SELECT count(*) FROM \"{table}\"")).Single(), System.Globalization.CultureInfo.InvariantCulture);
        return counts;
    }

    private static async Task<List<string>> ReadAsync(JihengDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of tables come from the catalogue.
        command.CommandText = sql;
#pragma warning restore CA2100
        var values = new List<string>();
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) values.Add(reader.GetValue(0).ToString()!);
        return values;
    }
}
