using Jiheng.Platform.Identity;
using Jiheng.Web.Pages.Components;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Pages.Me;

/// <summary>Somebody who holds a post in the same unit (同一单位的人员).</summary>
public sealed record Colleague(Guid Id, string Name);

/// <summary>A post of one's own (我的岗位), with who might stand in.</summary>
public sealed record OwnPost(Guid OrganisationId, string Unit, Role Role, DataScope Scope, IReadOnlyList<Colleague> Colleagues);

/// <summary>A stand-in that was given or received (我的委托).</summary>
public sealed record OwnStandIn(Guid Id, string Unit, Role Role, string Principal, string Delegate, DateOnly From, DateOnly To)
{
    internal StateWord StateOn(DateOnly today) => To < today ? StateWord.Plain("已结束") : From > today ? StateWord.Due("未开始") : StateWord.Done("进行中");
}
