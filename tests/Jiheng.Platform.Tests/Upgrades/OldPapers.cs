using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests.Upgrades;

/// <summary>Rows as the version before the desk wrote them, with the journal that it wrote beside them.</summary>
internal sealed class OldPapers(JihengDb db, DateTime at)
{
    private readonly Guid programme = Guid.CreateVersion7();
    private readonly Guid year = Guid.CreateVersion7();
    private int months;
    private int units;
    private long sequence;
    private string hash = JournalHash.Origin;

    internal Guid Preparer { get; } = Guid.CreateVersion7();

    internal Guid Approver { get; } = Guid.CreateVersion7();

    /// <summary>The unit of the last paper.</summary>
    internal Guid UnitId { get; private set; }

    internal async Task SettleAsync()
    {
        await db.Database.ExecuteSqlAsync($"INSERT INTO programmes (id, code, name, version) VALUES ({programme}, 'old', '旧项目', 1)");
        await JournalAsync("Programme", programme, new { Code = "old", Id = programme, Name = "旧项目", Version = 1 });
        await db.Database.ExecuteSqlAsync($"INSERT INTO programme_years (id, programme_id, year, state, version) VALUES ({year}, {programme}, 2024, 'Open', 1)");
        await JournalAsync("ProgrammeYear", year, new { Id = year, ProgrammeId = programme, State = "Open", Version = 1, Year = 2024 });
        foreach (var (id, name) in new[] { (Preparer, "zhang"), (Approver, "li") })
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO accounts (id, user_name, display_name, organisation_id, is_enabled, version) VALUES ({id}, {name}, {name}, {null}, {true}, 1)");
            await JournalAsync("Account", id, new { Id = id, UserName = name, DisplayName = name, OrganisationId = (Guid?)null, IsEnabled = true, Version = 1 });
        }
    }

    /// <summary>A paper of a unit of its own.</summary>
    internal async Task<(Guid Id, string Hash)> AddAsync(PaperKind kind, string state)
    {
        await UnitAsync();
        var (id, snapshot) = (Guid.CreateVersion7(), new Snapshot("", ""));
        var handedIn = state != "Draft";
        var entity = kind == PaperKind.MonthlyReturn ? "MonthlyReturn" : "SelfEvaluationPaper";
        if (kind == PaperKind.MonthlyReturn)
        {
            var month = ++months;
            // As it was handed in: a return without lines.
            snapshot = (await ReturnFigures.OfAsync(db, new MonthlyReturn { Id = id, YearId = year, OrganisationId = UnitId, Month = month }, default)).Snapshot();
            await db.Database.ExecuteSqlAsync($"INSERT INTO monthly_returns (id, year_id, organisation_id, month, state, figures_hash, prepared_by_id, version) VALUES ({id}, {year}, {UnitId}, {month}, {state}, {(state is "Submitted" or "Approved" ? snapshot.Hash : null)}, {Preparer}, 3)");
        }
        else
        {
            snapshot = Snapshot.Of([new("goal.expected", "目标")], []);
            await db.Database.ExecuteSqlAsync($"INSERT INTO self_evaluations (id, year_id, organisation_id, scheme_id, is_roll_up, expected_goal, achieved_goal, state, figures_hash, prepared_by_id, version) VALUES ({id}, {year}, {UnitId}, 'transfer-2024-xinjiang', {false}, '目标', '', {state}, {(state is "Submitted" or "Approved" ? snapshot.Hash : null)}, {Preparer}, 3)");
        }

        object Image(string at) => kind == PaperKind.MonthlyReturn
            ? new { Id = id, YearId = year, OrganisationId = UnitId, Month = months, State = at, PreparedById = Preparer, Version = 3 }
            : new { Id = id, YearId = year, OrganisationId = UnitId, SchemeId = "transfer-2024-xinjiang", IsRollUp = false, ExpectedGoal = "目标", AchievedGoal = "", State = at, PreparedById = Preparer, Version = 3 };
        await JournalAsync(entity, id, Image("Draft"), Preparer);
        if (!handedIn) return (id, "");
        var submission = Guid.CreateVersion7();
        await db.Database.ExecuteSqlAsync($"INSERT INTO submissions (id, kind, paper_id, number, at, account_id, snapshot, figures_hash) VALUES ({submission}, {kind.ToString()}, {id}, 1, {at}, {Preparer}, {snapshot.Text}, {snapshot.Hash})");
        await JournalAsync("Submission", submission, new { Id = submission, Kind = kind.ToString(), PaperId = id, Number = 1, At = at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture), AccountId = Preparer, Snapshot = snapshot.Text, FiguresHash = snapshot.Hash }, Preparer);
        await JournalAsync(entity, id, Image("Submitted"), Preparer);
        if (state != "Submitted") await JournalAsync(entity, id, Image(state), Approver, "数字有误");
        return (id, snapshot.Hash);
    }

    private async Task UnitAsync()
    {
        UnitId = Guid.CreateVersion7();
        var code = $"65{++units:00}00";
        await db.Database.ExecuteSqlAsync($"INSERT INTO organisations (id, kind, region_code, name, short_name, level, parent_id, path, valid_from, valid_to, version) VALUES ({UnitId}, {nameof(OrganisationKind.Place)}, {code}, {code}, {code}, {nameof(RegionLevel.Prefecture)}, {null}, {$"{UnitId:N}/"}, {new DateOnly(2020, 1, 1)}, {null}, 1)");
        await JournalAsync("Organisation", UnitId, new { Id = UnitId, Kind = nameof(OrganisationKind.Place), RegionCode = code, Name = code, ShortName = code, Level = nameof(RegionLevel.Prefecture), ParentId = (Guid?)null, Path = $"{UnitId:N}/", ValidFrom = new DateOnly(2020, 1, 1), ValidTo = (DateOnly?)null, Version = 1 });
    }

    // Images of those days: whole, without the columns that came later.
    private async Task JournalAsync(string entity, Guid id, object image, Guid? who = null, string reason = "")
    {
        var after = JsonSerializer.Serialize(image);
        JournalEntry Make(string own) => new()
        {
            Sequence = sequence + 1, Operation = Guid.Empty, At = at.AddMinutes(sequence), AccountId = who, Account = "张三", OrganisationId = null, Action = "old", Reason = reason,
            Entity = entity, EntityId = id.ToString(), Before = null, After = after, PreviousHash = hash, Hash = own,
        };
        var e = Make(JournalHash.Of(Make("")));
        (sequence, hash) = (e.Sequence, e.Hash);
        await db.Database.ExecuteSqlAsync($"INSERT INTO journal (sequence, operation, at, account_id, account, organisation_id, action, reason, entity, entity_id, before, after, previous_hash, hash) VALUES ({e.Sequence}, {e.Operation}, {e.At}, {e.AccountId}, {e.Account}, {null}, {e.Action}, {e.Reason}, {e.Entity}, {e.EntityId}, {null}, {e.After}, {e.PreviousHash}, {e.Hash})");
        await db.Database.ExecuteSqlAsync($"UPDATE journal_head SET sequence = {e.Sequence}, hash = {e.Hash}");
    }
}
