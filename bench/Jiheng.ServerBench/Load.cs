using Jiheng.Domain.Regions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.ServerBench;

/// <summary>
/// A database (测量数据): one unit with counties directly below it, 3,000 as a country or 120 as a region has, three years, every county with
/// its papers. Filled by statements and not through the journal, which the lists do not read.
/// </summary>
internal sealed class Load
{
    /// <summary>As many counties as the country has.</summary>
    internal const int Country = 3000;
    private const string Scheme = "transfer-2024-xinjiang";
    private readonly JihengDb db;
    private readonly Dialect dialect;
    private readonly int counties;

    private Load(JihengDb db, DatabaseKind kind, int counties) => (this.db, dialect, this.counties) = (db, new(kind), counties);

    /// <summary>The year that is measured.</summary>
    internal Guid YearId { get; private set; }

    internal Guid TopId { get; private set; }

    internal Guid CountyId { get; private set; }

    internal Guid ProgrammeId { get; private set; }

    /// <summary>The self-evaluation of the county.</summary>
    internal Guid PaperId { get; private set; }

    /// <summary>The unit above, which sees everything below it.</summary>
    internal string TopToken { get; private set; } = "";

    /// <summary>One county.</summary>
    internal string CountyToken { get; private set; } = "";

    /// <summary>Whoever runs the platform.</summary>
    internal string AdministratorToken { get; private set; } = "";

    internal static async Task<Load> FillAsync(DatabaseSettings settings, int counties = Country)
    {
        await using var db = JihengDb.Open(settings);
        db.Deed = new Deed(Actor.Command("bench"), "bench", Timestamp.Now(TimeProvider.System));
        db.Database.SetCommandTimeout(600);
        await Migrator.MigrateAsync(db, default);
        var load = new Load(db, settings.Kind, counties);
        await load.UnitsAsync();
        await load.MoneyAsync();
        await load.PapersAsync();
        await load.HandledAsync();
        await new Everyday(load.dialect, load.RunAsync).FillAsync();
        load.PaperId = (await db.SelfEvaluations.AsNoTracking().FirstAsync(p => p.YearId == load.YearId && p.OrganisationId == load.CountyId)).Id;
        await load.RunAsync(settings.Kind == DatabaseKind.Sqlite ? "ANALYZE" : "VACUUM ANALYZE");
        return load;
    }

    private async Task UnitsAsync()
    {
        var top = Unit("100000", "某国", RegionLevel.Province, null);
        var below = Enumerable.Range(0, this.counties).Select(i => Unit($"{200000 + i}", $"第{i + 1}县", RegionLevel.County, top)).ToList();
        var programme = new Programme { Id = Guid.CreateVersion7(), Code = "resident", Name = "居民医保补助" };
        var years = new[] { 2024, 2023, 2022 }.Select(y => new ProgrammeYear { Id = Guid.CreateVersion7(), ProgrammeId = programme.Id, Year = y }).ToList();
        db.AddRange([top, .. below, programme, .. years]);
        (TopId, CountyId, ProgrammeId, YearId) = (top.Id, below[0].Id, programme.Id, years[0].Id);
        (TopToken, CountyToken, AdministratorToken) = (Account("top", top.Id), Account("county", below[0].Id), Account("admin", null));
        await db.SaveChangesAsync();
    }

    private string Account(string name, Guid? unit)
    {
        var account = new Account { Id = Guid.CreateVersion7(), UserName = name, DisplayName = "张三", OrganisationId = unit };
        var (token, text) = AccessToken.Make(account.Id, "测量", TokenScopes.Everything, Timestamp.Now(TimeProvider.System), TimeSpan.FromDays(1));
        db.AddRange(account, token);
        if (unit is { } id) db.AddRange(Enum.GetValues<Role>().Select(r => new Appointment { AccountId = account.Id, OrganisationId = id, Role = r }));
        return text;
    }

    // Two batches from two sources, each to every county: 12,000 lines a year.
    private async Task MoneyAsync()
    {
        var serial = 0;
        foreach (var year in await db.ProgrammeYears.AsNoTracking().ToListAsync())
        {
            foreach (var (source, batch) in new[] { ("Central", "第一批"), ("Regional", "第一批"), ("Central", "第二批"), ("Regional", "第二批") })
            {
                foreach (var issuer in new Guid?[] { null, TopId })
                {
                    await db.Database.ExecuteSqlAsync($"INSERT INTO instruments (id, year_id, issuer_id, issuer, recipient, agency, number_year, serial, title, date, source, tag_code, tag_name, income_code, expenditure_code, batch_kind, batch) VALUES ({Guid.CreateVersion7()}, {year.Id}, {issuer}, '财政厅', '各地', '测财社', {year.Year}, {++serial}, '下达资金', {new DateOnly(year.Year, batch == "第一批" ? 3 : 9, 1)}, {source}, '', '无标识', '1100249', '2101202', 'Issue', {batch})");
                    var to = issuer is null ? "o.parent_id IS NULL" : "o.parent_id IS NOT NULL";
                    var amount = dialect.Amount(issuer is null ? $"{counties} * 10" : "10");
                    await RunAsync($"INSERT INTO instrument_entries (instrument_id, to_id, from_id, year_id, source, tag_code, amount) SELECT i.id, o.id, i.issuer_id, i.year_id, i.source, i.tag_code, {amount} FROM instruments i, organisations o WHERE i.serial = {serial} AND {to}");
                }
            }
        }
    }

    private async Task PapersAsync()
    {
        await RunAsync($"INSERT INTO monthly_returns (id, year_id, organisation_id, month, version) SELECT {dialect.NewId}, y.id, o.id, n, 2 FROM programme_years y, organisations o, {Dialect.Numbers(12)} WHERE o.parent_id IS NOT NULL");
        await RunAsync($"INSERT INTO return_rows (return_id, ordinal, instrument, project, nature, received, issued, paid) SELECT r.id, n, '测财社', '补助', '中央', {dialect.Amount("10")}, 0, {dialect.Amount("4")} FROM monthly_returns r, {Dialect.Numbers(2)}");
        await RunAsync($"INSERT INTO target_tables (id, year_id, organisation_id, goal, is_filed, version) SELECT {dialect.NewId}, y.id, o.id, '年度目标', {dialect.True}, 1 FROM programme_years y, organisations o");
        await RunAsync($"INSERT INTO target_rows (table_id, ordinal, level1, level2, level3, target) SELECT t.id, n, '产出指标', '数量指标', '第' || n || '项指标', '≥100个' FROM target_tables t, {Dialect.Numbers(20)}");
        await RunAsync($"INSERT INTO self_evaluations (id, year_id, organisation_id, scheme_id, is_roll_up, expected_goal, achieved_goal, county_match, executed_central, executed_local, version) SELECT {dialect.NewId}, y.id, o.id, '{Scheme}', {dialect.False}, '目标', '完成', {dialect.Amount("1")}, {dialect.Amount("20")}, {dialect.Amount("21")}, 2 FROM programme_years y, organisations o WHERE o.parent_id IS NOT NULL");
        await RunAsync($"INSERT INTO self_evaluations (id, year_id, organisation_id, scheme_id, is_roll_up, expected_goal, achieved_goal, version) SELECT {dialect.NewId}, y.id, o.id, '{Scheme}', {dialect.True}, '目标', '完成', 1 FROM programme_years y, organisations o WHERE o.parent_id IS NULL");
        await RunAsync($"INSERT INTO indicator_rows (paper_id, ordinal, level1, level2, level3, target, actual, weight, rule_id, conditions, reason, measures) SELECT p.id, n, '产出指标', '数量指标', '第' || n || '项指标', '≥100个', '98个', {dialect.Amount("4")}, '', '', '差2个', '补齐' FROM self_evaluations p, {Dialect.Numbers(20)}");
        // The unit above combines every indicator of every county.
        await RunAsync("UPDATE indicator_rows SET roll_up = 'Sum', actual = '' WHERE paper_id IN (SELECT id FROM self_evaluations WHERE is_roll_up)");
        await RunAsync($"INSERT INTO alerts (id, year_id, organisation_id, kind, subject, message, stands, raised_on, checked_on, state, action, outcome, version) SELECT {dialect.NewId}, y.id, o.id, 'Execution', '支出进度' || n, '落后', {dialect.True}, '2024-07-01', '2024-07-01', 'Raised', '', '', 1 FROM programme_years y, organisations o, {Dialect.Numbers(3)} WHERE o.parent_id IS NOT NULL");
    }

    // Every paper on its way, each with its task: 117,003 papers.
    private async Task HandledAsync()
    {
        var workflow = WorkflowShelf.Read(Home.Folder).Library.Find("tracking-return")!.Definition;
        var text = new WorkflowText { Fingerprint = workflow.Fingerprint, WorkflowId = workflow.Id, Number = workflow.Version, Text = workflow.Text };
        db.Add(text);
        await db.SaveChangesAsync();
        const string columns = "id, kind, year_id, workflow_id, fingerprint, organisation_id, period, title, content, hash, status, step, is_handed_in, sequence, version";
        var common = $"'{{}}', '{new string('0', 64)}', 'Running'";
        await RunAsync($"INSERT INTO handled_papers ({columns}) SELECT r.id, 'MonthlyReturn', r.year_id, '{workflow.Id}', '{workflow.Fingerprint}', r.organisation_id, y.year || '-' || substr('0' || r.month, -2), '跟踪反馈表', {common}, 'approve', {dialect.True}, 2, 1 FROM monthly_returns r JOIN programme_years y ON y.id = r.year_id".Replace("substr('0' || r.month, -2)", dialect.Kind == DatabaseKind.Sqlite ? "substr('0' || r.month, -2)" : "lpad('' || r.month, 2, '0')", StringComparison.Ordinal));
        await RunAsync($"INSERT INTO handled_papers ({columns}) SELECT p.id, 'SelfEvaluation', p.year_id, '{workflow.Id}', '{workflow.Fingerprint}', p.organisation_id, '' || y.year, '自评表', {common}, 'approve', CASE WHEN o.parent_id IS NULL THEN {dialect.False} ELSE {dialect.True} END, 2, 1 FROM self_evaluations p JOIN programme_years y ON y.id = p.year_id JOIN organisations o ON o.id = p.organisation_id");
        await RunAsync("INSERT INTO paper_tasks (paper_id, task, person, organisation_id, role) SELECT p.id, 'approve', '', p.organisation_id, 'Approver' FROM handled_papers p");
    }

    private async Task RunAsync(string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statements are put together here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
    }

    private static Organisation Unit(string code, string name, RegionLevel level, Organisation? parent)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = parent?.Id, Path = $"{parent?.Path}{id:N}/", ValidFrom = new DateOnly(2015, 1, 1) };
    }
}
