using Jiheng.Workflow.Checking;

namespace Jiheng.Workflow.Tests;

/// <summary>Small workflows that tests speak of.</summary>
internal static class Plans
{
    internal const string Simple = """
        id: simple
        name: 简单
        version: 1
        citation: unverified
        steps:
          - { id: fill, name: 填报, kind: 填报, role: 填报, days: 3, children: 办结 }
          - { id: review, name: 审核, kind: 审核, role: 审核, days: 5, not_by: [fill] }
          - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill, review] }
          - { id: done, name: 办结, kind: 办结 }
        """;

    internal const string Amount = """
        id: amount
        name: 大额
        version: 1
        citation: unverified
        facts:
          - { name: 金额, unit: 万元 }
          - { name: 类别, choices: [一般, 重点] }
        steps:
          - { id: fill, name: 填报, kind: 填报, role: 填报 }
          - id: choose
            name: 初审
            kind: 审核
            role: 审核
            not_by: [fill]
            next:
              - { when: [金额 >= 1000, 类别 = 重点], to: big }
              - { to: approve }
          - { id: big, name: 集体审议, kind: 审核, role: 审批, sign: 比例签, share: 2/3, not_by: [fill] }
          - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill] }
          - { id: done, name: 办结, kind: 办结 }
        """;

    internal static CheckedWorkflow Of(string text) => Shipped.Checked(text);

    /// <summary>The simple plan, with approval signed as <paramref name="sign"/> says.</summary>
    internal static CheckedWorkflow Signing(string sign) =>
        Of(Simple.Replace("role: 审批, not_by: [fill, review]", $"role: 审批, {sign}, not_by: [fill]", StringComparison.Ordinal));

    internal const string Parallel = """
        id: parallel
        name: 并联
        version: 1
        citation: unverified
        steps:
          - { id: fill, name: 填报, kind: 填报, role: 填报 }
          - id: both
            name: 并联审核
            kind: 审核
            branches:
              - { id: business, name: 业务审核, role: 审核 }
              - { id: money, name: 资金审核, role: 资金 }
            join: 全部
            not_by: [fill]
          - { id: approve, name: 审批, kind: 审批, role: 审批, not_by: [fill] }
          - { id: done, name: 办结, kind: 办结 }
        """;
}
