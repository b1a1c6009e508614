using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Refusal = Jiheng.Platform.Answers.Refusal;

namespace Jiheng.Platform.Handling;

/// <summary>Who stands in for whom, until when, and how that ends early (委托与结束委托).</summary>
public static class StandIns
{
    /// <summary>Those that an account has given and those it was given.</summary>
    public static IQueryable<StandIn> Of(JihengDb db, Access access) => db.StandIns.Where(s => s.PrincipalId == access.Who.AccountId || s.DelegateId == access.Who.AccountId);

    /// <summary>The account lets somebody stand in for it.</summary>
    public static async Task<Answer<StandIn>> GiveAsync(JihengDb db, Access access, Guid organisation, Role role, Guid to, DateOnly from, DateOnly until, DateOnly today, CancellationToken cancel)
    {
        if (access.Who.AccountId is not { } self) return new Refusal(Problems.Forbidden, "委托由本人办理。");
        var staff = await db.Appointments.AsNoTracking().Where(a => a.OrganisationId == organisation).ToListAsync(cancel);
        var given = Delegation.Give(self.ToString(), to.ToString(), role, organisation.ToString(), from, until, [.. staff.Select(static a => new Post(a.AccountId.ToString(), "", a.Role, a.OrganisationId.ToString()))], today);
        if (given.Refusal is { } refusal) return HandlingRefusal.Of(refusal);
        if (await db.StandIns.AsNoTracking().FirstOrDefaultAsync(s => s.PrincipalId == self && s.DelegateId == to && s.Role == role && s.OrganisationId == organisation && s.From <= until && s.To >= from, cancel) is { } known)
            return new Refusal(Problems.Exists, $"已委托同一人在{known.From:yyyy-MM-dd}至{known.To:yyyy-MM-dd}代为办理；需要改期的，请先结束那一项委托。");
        var standIn = new StandIn { Id = Guid.CreateVersion7(), PrincipalId = self, DelegateId = to, Role = role, OrganisationId = organisation, From = from, To = until };
        db.Add(standIn);
        await db.SaveChangesAsync(cancel);
        return standIn;
    }

    /// <summary>Ends one before its last day: from today on nobody acts by it. What was never in force is taken away.</summary>
    public static async Task<Answer<StandIn>> EndAsync(JihengDb db, Access access, Guid id, DateOnly today, CancellationToken cancel)
    {
        if (await Of(db, access).SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } standIn) return Access.Unseen;
        if (standIn.To < today) return new Refusal(Problems.Invalid, $"这项委托已于{standIn.To:yyyy-MM-dd}结束。");
        if (standIn.From >= today) db.Remove(standIn);
        else standIn.To = today.AddDays(-1);
        await db.SaveChangesAsync(cancel);
        return standIn;
    }
}
