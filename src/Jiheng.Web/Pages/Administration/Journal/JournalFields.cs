using System.Text.Json;
using Jiheng.Platform.Journal;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What the columns of rows are called, in words (栏目用语), and which of them an entry changed.</summary>
internal static class JournalFields
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["AchievedGoal"] = "目标完成情况", ["Action"] = "整改措施", ["Actual"] = "实际完成值", ["Advanced"] = "已提前下达", ["Amount"] = "金额", ["AsksForCode"] = "动态口令启用", ["AssigneeId"] = "指派给", ["Audited"] = "审定人数",
        ["Base"] = "基数", ["Batch"] = "批次", ["BatchKind"] = "批次种类", ["Central"] = "中央资金", ["CheckedOn"] = "核查日", ["Citation"] = "依据", ["Code"] = "代码", ["Conditions"] = "评分要点", ["Content"] = "内容", ["CountyMatch"] = "县级配套",
        ["Date"] = "日期", ["Day"] = "调整日", ["DecidedAt"] = "认定时间", ["DecidedById"] = "认定人", ["Deed"] = "办理", ["DelegateId"] = "代办人", ["DisplayName"] = "姓名", ["Document"] = "批准文件", ["Due"] = "截止日期",
        ["Edition"] = "稿次", ["EndedAt"] = "退出时间", ["ExecutedCentral"] = "中央资金执行数", ["ExecutedLocal"] = "地方资金执行数", ["Expected"] = "应为", ["ExpectedGoal"] = "年度目标", ["ExpenditureCode"] = "支出科目", ["ExpiresAt"] = "到期时间",
        ["Field"] = "证明的栏", ["Forecast"] = "预计完成值", ["From"] = "起始日", ["Goal"] = "绩效目标", ["Hash"] = "内容散列", ["IncomeCode"] = "收入科目", ["Instrument"] = "指标文", ["InstrumentId"] = "下达的指标文", ["IsEnabled"] = "在用", ["IsFiled"] = "已备案",
        ["IsHandedIn"] = "已提交", ["IsRollUp"] = "汇总", ["Issued"] = "已分解下达", ["Issuer"] = "发文单位", ["Level"] = "级别", ["Level1"] = "一级指标", ["Level2"] = "二级指标", ["Level3"] = "三级指标", ["Local"] = "地方资金",
        ["LockedUntil"] = "锁定到", ["Management"] = "管理情况", ["Measures"] = "改进措施", ["Message"] = "说明", ["Month"] = "月份", ["MustChangePassword"] = "须改口令", ["Name"] = "名称", ["Nature"] = "资金性质", ["Number"] = "编号",
        ["Numerator"] = "分子", ["OrganisationId"] = "单位", ["Outcome"] = "整改结果", ["OwnerId"] = "整改责任人", ["Paid"] = "已支付", ["Parameters"] = "委托内容", ["ParentId"] = "上级", ["PasswordChangedAt"] = "改口令的时间", ["PasswordHash"] = "口令",
        ["Period"] = "期间", ["PersonCode"] = "人员编号", ["PreparedById"] = "填报人", ["PrincipalId"] = "委托人", ["Printed"] = "印的数", ["Project"] = "项目", ["Reason"] = "原因", ["Received"] = "收到", ["Recipient"] = "收文单位",
        ["RegionCode"] = "区划代码", ["Remark"] = "备注", ["Reported"] = "上报人数", ["RevokedAt"] = "收回时间", ["Role"] = "岗位", ["RollUp"] = "汇总方法", ["RuleId"] = "评分规则", ["SchemeId"] = "评分方案", ["Scope"] = "数据范围", ["Scopes"] = "令牌范围",
        ["Share"] = "比例", ["ShortName"] = "简称", ["Source"] = "资金来源", ["Stands"] = "是否仍在", ["State"] = "状态", ["Status"] = "办理状态", ["Step"] = "步骤", ["Subject"] = "事由", ["Subsidy"] = "补助标准", ["TagCode"] = "资金标识代码", ["TagName"] = "资金标识",
        ["Target"] = "指标值", ["Text"] = "文字", ["Tier"] = "档次", ["TierShare"] = "档次比例", ["Title"] = "标题", ["To"] = "截止日", ["TotpSecret"] = "动态口令密钥", ["Until"] = "延期到", ["UsedAt"] = "使用时间", ["UserName"] = "用户名",
        ["ValidFrom"] = "设立日", ["ValidTo"] = "撤销日", ["Verdict"] = "结论", ["Weight"] = "分值", ["Year"] = "年度",
    };

    internal static string Of(string property) => Names.GetValueOrDefault(property, property);

    /// <summary>The columns whose words contain a text.</summary>
    internal static IReadOnlySet<string> Containing(string text) => Names.Where(n => n.Value.Contains(text, StringComparison.Ordinal)).Select(static n => n.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>新增, 删除, or 修改 with what was changed.</summary>
    internal static string ChangeOf(JournalEntry entry) => entry.Before is null ? "新增" : entry.After is null ? "删除" : string.Join('、', Changed(entry.Before, entry.After)) is { Length: > 0 } fields ? "修改：" + fields : "修改";

    // What was changed behind the journal's back and is no JSON any more says nothing of columns; the verification names it.
    private static IEnumerable<string> Changed(string before, string after)
    {
        try
        {
            var (old, now) = (JsonSerializer.Deserialize<Dictionary<string, string?>>(before)!, JsonSerializer.Deserialize<Dictionary<string, string?>>(after)!);
            return [.. now.Where(n => n.Key != "Version" && (!old.TryGetValue(n.Key, out var was) || was != n.Value)).Select(static n => Of(n.Key))];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
