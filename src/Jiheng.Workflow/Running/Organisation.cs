using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>An organisation of the chain that a paper goes up (单位).</summary>
/// <param name="Id">Its id in storage.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Level">县, 地州 or 省.</param>
public sealed record Organisation(string Id, string Name, string Level);

/// <summary>A person in a role within an organisation (岗位).</summary>
/// <param name="User">Id of the person.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Role">The role.</param>
/// <param name="Organisation">Id of the organisation.</param>
public sealed record Post(string User, string Name, Role Role, string Organisation);

/// <summary>
/// Somebody acts for somebody else in one role for some days (委托办理), in the principal's name: what stands against either of
/// the two stands against the deed. A delegate cannot delegate further.
/// </summary>
/// <param name="Principal">Who is away.</param>
/// <param name="Delegate">Who acts.</param>
/// <param name="Role">In which role.</param>
/// <param name="Organisation">In which organisation.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record Delegation(string Principal, string Delegate, Role Role, string Organisation, DateOnly From, DateOnly To)
{
    /// <summary>True on the days it holds.</summary>
    public bool HoldsOn(DateOnly day) => day >= From && day <= To;

    /// <summary>The delegation, or why it cannot be given: only a post that one holds oneself, to somebody else, for days to come.</summary>
    public static Decided<Delegation> Give(string principal, string to, Role role, string organisation, DateOnly from, DateOnly until, IReadOnlyList<Post> staff, DateOnly today)
    {
        if (principal == to) return Refusal.Of("delegate-self", "不能委托给自己；请另选人员");
        if (until < from || until < today) return Refusal.Of("date-past", $"委托期为 {from:yyyy-MM-dd} 至 {until:yyyy-MM-dd}，止期应不早于起期和今天（{today:yyyy-MM-dd}）");
        if (!staff.Any(p => p.User == principal && p.Role == role && p.Organisation == organisation)) return Refusal.Of("post-missing", $"只能委托自己担任的岗位；您不担任该单位的“{Words.Of(role)}”");
        if (!staff.Any(p => p.User == to && p.Organisation == organisation)) return Refusal.Of("person-unknown", "受托人须是同一单位的人员；请另选");
        return new Delegation(principal, to, role, organisation, from, until);
    }
}
