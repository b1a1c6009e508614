using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Handling;

/// <summary>Who holds which role where, and who stands in for whom (任职与委托).</summary>
public static class Appointments
{
    /// <summary>Gives an account a role in a unit; again is no mistake.</summary>
    public static async Task<Answer<Appointment>> AppointAsync(JihengDb db, Access access, Guid organisation, Role role, Guid account, CancellationToken cancel)
    {
        if (await RefusedAsync(db, access, organisation, cancel) is { } refused) return refused;
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == organisation, cancel);
        // Whoever is given a post must see what comes to it; he belongs to the unit itself or to one above.
        if (!await db.Accounts.AnyAsync(a => a.Id == account && a.OrganisationId != null && db.Organisations.Any(o => o.Id == a.OrganisationId && unit.Path.StartsWith(o.Path)), cancel))
            return new Refusal(Problems.NotFound, "没有这个账号，或账号不属于该单位及其上级。");
        if (await db.Appointments.FindAsync([organisation, role, account], cancel) is { } there) return there;
        var appointment = new Appointment { OrganisationId = organisation, Role = role, AccountId = account };
        db.Add(appointment);
        await db.SaveChangesAsync(cancel);
        return appointment;
    }

    /// <summary>Takes it away again.</summary>
    public static async Task<Answer<Appointment>> DismissAsync(JihengDb db, Access access, Guid organisation, Role role, Guid account, CancellationToken cancel)
    {
        if (await RefusedAsync(db, access, organisation, cancel) is { } refused) return refused;
        if (await db.Appointments.FindAsync([organisation, role, account], cancel) is not { } there) return new Refusal(Problems.NotFound, "该账号在该单位没有这个岗位。");
        db.Remove(there);
        await db.SaveChangesAsync(cancel);
        return there;
    }

    /// <summary>The account lets somebody stand in for it.</summary>
    public static async Task<Answer<StandIn>> StandInAsync(JihengDb db, Access access, Guid organisation, Role role, Guid to, DateOnly from, DateOnly until, DateOnly today, CancellationToken cancel)
    {
        if (access.Who.AccountId is not { } self) return new Refusal(Problems.Forbidden, "委托由本人办理。");
        var staff = await db.Appointments.AsNoTracking().Where(a => a.OrganisationId == organisation).ToListAsync(cancel);
        var given = Delegation.Give(self.ToString(), to.ToString(), role, organisation.ToString(), from, until, [.. staff.Select(static a => new Post(a.AccountId.ToString(), "", a.Role, a.OrganisationId.ToString()))], today);
        if (given.Refusal is { } refusal) return HandlingRefusal.Of(refusal);
        var standIn = new StandIn { Id = Guid.CreateVersion7(), PrincipalId = self, DelegateId = to, Role = role, OrganisationId = organisation, From = from, To = until };
        db.Add(standIn);
        await db.SaveChangesAsync(cancel);
        return standIn;
    }

    // Whoever runs the platform appoints anywhere; 管理 of a unit appoints in it and below.
    private static async Task<Refusal?> RefusedAsync(JihengDb db, Access access, Guid organisation, CancellationToken cancel)
    {
        if (await access.Seen(db.Organisations).AsNoTracking().SingleOrDefaultAsync(o => o.Id == organisation, cancel) is not { } unit) return new(Problems.NotFound, "没有这个单位，或不在您的范围内。");
        if (access.IsAdministrator) return null;
        var above = unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray();
        return await db.Appointments.AnyAsync(a => a.AccountId == access.Who.AccountId && a.Role == Role.Administrator && above.Contains(a.OrganisationId), cancel)
            ? null : new(Problems.Forbidden, "任职由本单位或上级单位的“管理”办理。");
    }
}
