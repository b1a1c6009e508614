using Jiheng.Domain.Scoring;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>Which official form a self-evaluation fills (自评表种类).</summary>
public enum FormKind
{
    /// <summary>转移支付区域（项目）绩效目标自评表.</summary>
    Transfer,

    /// <summary>项目支出绩效自评表.</summary>
    Project,

    /// <summary>部门整体支出绩效自评表.</summary>
    Department,

    /// <summary>综合评分表 of an evaluation by a third party.</summary>
    Evaluation,

    /// <summary>社会保险基金绩效自评表, which carries no scores.</summary>
    SocialInsuranceFund,
}

/// <summary>A filled self-evaluation form (绩效自评表): what people enter, before anything is computed from it.</summary>
public sealed record SelfEvaluationForm
{
    /// <summary>Which form.</summary>
    public required FormKind Kind { get; init; }

    /// <summary>Prefix of all keys, empty or ending in a dot: projects.03.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>项目名称 or 部门名称.</summary>
    public required string Name { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>中央主管部门; empty where the form has no such field.</summary>
    public string CentralAuthority { get; init; } = "";

    /// <summary>地方主管部门 or 主管部门.</summary>
    public string Authority { get; init; } = "";

    /// <summary>资金使用单位 or 实施单位.</summary>
    public string Unit { get; init; } = "";

    /// <summary>总体目标 / 预期目标.</summary>
    public string ExpectedGoal { get; init; } = "";

    /// <summary>全年实际完成情况.</summary>
    public string ActualGoal { get; init; } = "";

    /// <summary>Fund lines, the total first.</summary>
    public required IReadOnlyList<FundLine> Funds { get; init; }

    /// <summary>Management items; empty where the form has none.</summary>
    public IReadOnlyList<ManagementItem> Management { get; init; } = [];

    /// <summary>Indicators in printed order.</summary>
    public required IReadOnlyList<Indicator> Indicators { get; init; }

    /// <summary>说明; 无 when there is nothing to say.</summary>
    public string Remark { get; init; } = "无";
}
