namespace Jiheng.Workflow.Definitions;

/// <summary>The Chinese words for the choices of a definition, as files write them and screens show them (用语).</summary>
public static class Words
{
    internal static readonly Dictionary<Role, string> Roles = new()
    {
        [Role.Preparer] = "填报", [Role.Reviewer] = "审核", [Role.Approver] = "审批", [Role.Funds] = "资金",
        [Role.Evaluator] = "评价", [Role.Publisher] = "公开", [Role.Auditor] = "审计", [Role.Administrator] = "管理",
    };

    internal static readonly Dictionary<Verb, string> Verbs = new()
    {
        [Verb.Revise] = "修改", [Verb.Submit] = "提交", [Verb.Withdraw] = "撤回", [Verb.Return] = "退回", [Verb.Agree] = "同意", [Verb.Disagree] = "不同意",
        [Verb.AddSigner] = "加签", [Verb.Transfer] = "转办", [Verb.Delegate] = "委托", [Verb.Remind] = "催办", [Verb.Copy] = "抄送", [Verb.Archive] = "归档",
    };

    internal static readonly Dictionary<StepKind, string> Kinds = new()
    {
        [StepKind.Prepare] = "填报", [StepKind.Review] = "审核", [StepKind.Approve] = "审批", [StepKind.Handle] = "办理", [StepKind.End] = "办结",
    };

    internal static readonly Dictionary<Relation, string> Relations = new() { [Relation.Own] = "本级", [Relation.Parent] = "上级", [Relation.Top] = "最高级" };

    internal static readonly Dictionary<SignMode, string> Modes = new() { [SignMode.Any] = "或签", [SignMode.All] = "会签", [SignMode.Share] = "比例签" };

    internal static readonly Dictionary<WhenNobody, string> Absences = new() { [WhenNobody.Stay] = "停留", [WhenNobody.Skip] = "跳过", [WhenNobody.Parent] = "上级代办" };

    internal static readonly Dictionary<Adjustment, string> Adjustments = new() { [Adjustment.None] = "不可", [Adjustment.WithReason] = "说明原因" };

    /// <summary>填报, 审核 …</summary>
    public static string Of(Role role) => Roles[role];

    /// <summary>提交, 撤回 …</summary>
    public static string Of(Verb verb) => Verbs[verb];

    /// <summary>填报, 审核, 审批, 办理, 办结.</summary>
    public static string Of(StepKind kind) => Kinds[kind];

    /// <summary>本级, 上级, 最高级.</summary>
    public static string Of(Relation relation) => Relations[relation];

    /// <summary>或签, 会签, 比例签.</summary>
    public static string Of(SignMode mode) => Modes[mode];

    /// <summary>停留, 跳过, 上级代办.</summary>
    public static string Of(WhenNobody absence) => Absences[absence];

    /// <summary>The verb that a word names, or null.</summary>
    public static Verb? VerbOf(string word) => Verbs.ContainsValue(word) ? Verbs.Single(v => v.Value == word).Key : null;

    /// <summary>The role that a word names, or null.</summary>
    public static Role? RoleOf(string word) => Roles.ContainsValue(word) ? Roles.Single(r => r.Value == word).Key : null;
}
