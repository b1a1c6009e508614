using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Reminders;

/// <summary>Who holds which post where and may sign in (在岗人员), read once for a whole search.</summary>
internal sealed class PostHolders
{
    private readonly ILookup<(Guid Organisation, Role Role), Guid> posts;
    private readonly HashSet<Guid> enabled;

    private PostHolders(ILookup<(Guid, Role), Guid> posts, HashSet<Guid> enabled) => (this.posts, this.enabled) = (posts, enabled);

    internal static async Task<PostHolders> ReadAsync(JihengDb db, CancellationToken cancel)
    {
        var enabled = (await db.Accounts.Where(a => a.IsEnabled).Select(a => a.Id).ToListAsync(cancel)).ToHashSet();
        var held = await db.Appointments.AsNoTracking().Select(a => new { a.OrganisationId, a.Role, a.AccountId }).ToListAsync(cancel);
        return new(held.Where(a => enabled.Contains(a.AccountId)).ToLookup(static a => (a.OrganisationId, a.Role), static a => a.AccountId), enabled);
    }

    /// <summary>Whoever holds a role in a unit.</summary>
    internal IEnumerable<Guid> Of(Guid organisation, Role role) => posts[(organisation, role)];

    /// <summary>Whoever fills in papers for a unit.</summary>
    internal IEnumerable<Guid> Preparing(Guid organisation) => Of(organisation, Role.Preparer);

    /// <summary>Whether an account still opens: whoever has left is told nothing any more.</summary>
    internal bool IsEnabled(Guid account) => enabled.Contains(account);
}
