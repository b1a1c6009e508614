using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Organisation = Jiheng.Platform.Organisations.Organisation;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Handling;

/// <summary>Who holds which role where, reaching whose data (任职).</summary>
public static class Appointments
{
    private static readonly KeptQuery<Func<JihengDb, Guid, IAsyncEnumerable<Held>>> OfAccount = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid account) =>
        (from a in db.Appointments
         join o in db.Organisations on a.OrganisationId equals o.Id
         where a.AccountId == account
         select new Held(a.Role, a.OrganisationId, o.Path, a.Scope, a.Units.Join(db.Organisations, u => u.UnitId, n => n.Id, (_, n) => n.Path).ToList())).AsNoTracking()));

    /// <summary>Gives an account a role in a unit, or another scope to the role that it holds.</summary>
    public static async Task<Answer<Appointment>> AppointAsync(JihengDb db, Access access, Guid organisation, Role role, Guid account, DataScope scope, IReadOnlyList<Guid> units, CancellationToken cancel)
    {
        if (await SeenAsync(db, access, organisation, cancel) is not { } unit) return Unknown;
        if (access.Who.AccountId == account) return new Refusal(Problems.Forbidden, "自己的岗位和数据范围须由他人设定。");
        // Whoever is given a post must see what comes to it; he belongs to the unit itself or to one above.
        if (!await db.Accounts.AnyAsync(a => a.Id == account && a.OrganisationId != null && db.Organisations.Any(o => o.Id == a.OrganisationId && unit.Path.StartsWith(o.Path)), cancel))
            return new Refusal(Problems.NotFound, "没有这个账号，或账号不属于该单位及其上级。");
        if ((scope == DataScope.Custom) != (units.Count > 0)) return new Refusal(Problems.Invalid, "数据范围为“自定义”时应列出单位，其他范围不列。");
        var named = await access.Seen(db.Organisations).AsNoTracking().Where(o => units.Contains(o.Id)).ToListAsync(cancel);
        if (named.Count != units.Distinct().Count()) return Unknown;
        if (!access.Covers(new Grant(role, organisation, unit.Path, scope, [.. named.Select(static o => o.Path)])))
            return new Refusal(Problems.Forbidden, "授予的数据范围不能大于自己的数据范围。");
        var there = await db.Appointments.Include(a => a.Units).SingleOrDefaultAsync(a => a.OrganisationId == organisation && a.Role == role && a.AccountId == account, cancel);
        if (there is not null && await WiderAsync(db, access, organisation, role, account, cancel) is { } wider) return wider;
        if (there is null) db.Add(there = new Appointment { OrganisationId = organisation, Role = role, AccountId = account });
        there.Scope = scope;
        Rows.Replace(there.Units, named.Select(o => new AppointmentUnit { OrganisationId = organisation, Role = role, AccountId = account, UnitId = o.Id }), static u => u.UnitId, db);
        await db.SaveChangesAsync(cancel);
        return there;
    }

    /// <summary>Takes it away again.</summary>
    public static async Task<Answer<Appointment>> DismissAsync(JihengDb db, Access access, Guid organisation, Role role, Guid account, CancellationToken cancel)
    {
        if (await SeenAsync(db, access, organisation, cancel) is null) return Unknown;
        var there = await db.Appointments.Include(a => a.Units).SingleOrDefaultAsync(a => a.OrganisationId == organisation && a.Role == role && a.AccountId == account, cancel);
        if (there is null) return new Refusal(Problems.NotFound, "该账号在该单位没有这个岗位。");
        if (access.Who.AccountId == account) return new Refusal(Problems.Forbidden, "自己的岗位和数据范围须由他人设定。");
        if (await WiderAsync(db, access, organisation, role, account, cancel) is { } wider) return wider;
        db.Remove(there);
        await db.SaveChangesAsync(cancel);
        return there;
    }

    /// <summary>The roles that an account holds.</summary>
    public static async Task<IReadOnlyList<Grant>> GrantsAsync(JihengDb db, Guid account, CancellationToken cancel) =>
        await OfAccount.In(db)(db, account).Select(static h => new Grant(h.Role, h.OrganisationId, h.Path, h.Scope, h.Paths)).ToListAsync(cancel);

    // Whoever reaches less than a post does can neither narrow it nor take it away.
    private static async Task<Refusal?> WiderAsync(JihengDb db, Access access, Guid organisation, Role role, Guid account, CancellationToken cancel) =>
        (await GrantsAsync(db, account, cancel)).Where(g => g.OrganisationId == organisation && g.Role == role).All(access.Covers) ? null : new(Problems.Forbidden, "这个岗位的数据范围大于您的，须由上级管理员办理。");

    private static Refusal Unknown => new(Problems.NotFound, "没有这个单位，或不在您的范围内。");

    private static Task<Organisation?> SeenAsync(JihengDb db, Access access, Guid organisation, CancellationToken cancel) =>
        access.Seen(db.Organisations).AsNoTracking().SingleOrDefaultAsync(o => o.Id == organisation, cancel);

    private sealed record Held(Role Role, Guid OrganisationId, string Path, DataScope Scope, List<string> Paths);
}
