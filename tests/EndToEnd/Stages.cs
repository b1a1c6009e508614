using System.Reflection;

namespace Jiheng.EndToEnd;

/// <summary>Which stages of a subsidy's life (资金全过程的阶段) a story lives, by their numbers.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StagesAttribute(params int[] numbers) : Attribute
{
    internal IReadOnlyList<int> Numbers => numbers;
}

/// <summary>The stories together are the year: every stage that has pages is lived in one of them, in the browser and on both databases.</summary>
public sealed class StagesTests
{
    // 7 to 12 have forms and reports of the command and no pages of their own: 项目支出自评、部门整体支出自评、部门决算公开、绩效评价、满意度调查、社保基金收支.
    private static readonly Dictionary<int, string> Names = new()
    {
        [1] = "资金分配与下达", [2] = "直达资金", [3] = "绩效目标", [4] = "跟踪反馈", [5] = "绩效监控", [6] = "转移支付自评",
        [13] = "参保核查", [14] = "审核审批", [15] = "结果公开", [16] = "报告审核",
    };

    [Fact]
    public void Stages_ThatHavePages_AreEachLivedOnBothDatabases()
    {
        var stories = typeof(StagesTests).Assembly.GetTypes().SelectMany(static t => t.GetMethods()).Where(static m => m.IsDefined(typeof(StagesAttribute))).ToList();
        Assert.All(stories, static s => Assert.True(s.IsDefined(typeof(InChromiumAttribute)) && s.IsDefined(typeof(InChromiumOnPostgreSqlAttribute)), s.Name));
        Assert.Equal(Names.Keys, stories.SelectMany(static s => s.GetCustomAttribute<StagesAttribute>()!.Numbers).Distinct().Order());
        Assert.All(stories, static s => Assert.All(s.GetCustomAttribute<StagesAttribute>()!.Numbers, n => Assert.Contains($"{n} {Names[n]}", s.GetCustomAttribute<TheoryAttribute>()!.DisplayName, StringComparison.Ordinal)));
    }
}
