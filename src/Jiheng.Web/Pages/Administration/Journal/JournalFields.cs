using System.Text.Json;
using Jiheng.Platform.Journal;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What the columns of rows are called, in words (栏目用语), and which of them an entry changed.</summary>
internal static class JournalFields
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["AccountId"] = "所属账号", ["AchievedGoal"] = "目标完成情况", ["Action"] = "整改措施", ["Actual"] = "实际完成值", ["Advanced"] = "已提前下达", ["Agency"] = "发文机关代字", ["Amount"] = "金额", ["AsksForCode"] = "动态口令启用",
        ["AssigneeId"] = "指派给", ["At"] = "时间", ["Audited"] = "审定人数", ["Authority"] = "主管部门", ["Base"] = "基数", ["Batch"] = "批次", ["BatchKind"] = "批次种类", ["Central"] = "中央资金", ["CentralAuthority"] = "中央主管部门",
        ["CheckedOn"] = "核查日", ["Citation"] = "依据", ["Code"] = "代码", ["Conditions"] = "评分要点", ["Content"] = "内容", ["CountyMatch"] = "县级配套", ["CreatedAt"] = "建立时间", ["Date"] = "日期", ["Day"] = "调整日",
        ["DecidedAt"] = "认定时间", ["DecidedById"] = "认定人", ["Deed"] = "办理", ["DelegateId"] = "代办人", ["DisplayName"] = "姓名", ["Document"] = "批准文件", ["Due"] = "截止日期", ["Edition"] = "稿次", ["EndedAt"] = "退出时间",
        ["ExecutedCentral"] = "中央资金执行数", ["ExecutedLocal"] = "地方资金执行数", ["Expected"] = "应为", ["ExpectedGoal"] = "年度目标", ["ExpenditureCode"] = "支出科目", ["ExpiresAt"] = "到期时间", ["Field"] = "证明的栏",
        ["FiguresHash"] = "数字散列", ["Fingerprint"] = "版本指纹", ["Forecast"] = "预计完成值", ["From"] = "起始日", ["FromId"] = "原单位", ["Goal"] = "绩效目标", ["Hash"] = "内容散列", ["IncomeCode"] = "收入科目",
        ["Instrument"] = "指标文", ["InstrumentId"] = "下达的指标文", ["IsEnabled"] = "在用", ["IsFiled"] = "已备案", ["IsHandedIn"] = "已提交", ["IsRollUp"] = "汇总", ["Issued"] = "已分解下达", ["Issuer"] = "发文单位",
        ["IssuerId"] = "下达单位", ["JobId"] = "核查任务", ["KeyHash"] = "会话密钥", ["Kind"] = "种类", ["Length"] = "文件大小", ["Level"] = "级别", ["Level1"] = "一级指标", ["Level2"] = "二级指标", ["Level3"] = "三级指标", ["Local"] = "地方资金",
        ["LockedUntil"] = "锁定到", ["Management"] = "管理情况", ["Measures"] = "改进措施", ["MediaType"] = "文件类型", ["Message"] = "说明", ["Month"] = "月份", ["MustChangePassword"] = "须改口令", ["Name"] = "名称",
        ["Nature"] = "资金性质", ["Number"] = "编号", ["NumberYear"] = "文号年份", ["Numerator"] = "分子", ["Ordinal"] = "次序", ["OrganisationId"] = "单位", ["Outcome"] = "整改结果", ["OwnerId"] = "整改责任人", ["Paid"] = "已支付",
        ["PaperId"] = "所属的件", ["Parameters"] = "委托内容", ["ParentId"] = "上级", ["PasswordChangedAt"] = "改口令的时间", ["PasswordHash"] = "口令", ["Path"] = "上下级路径", ["Period"] = "期间", ["PersonCode"] = "人员编号",
        ["Place"] = "位置", ["PreparedById"] = "填报人", ["PrincipalId"] = "委托人", ["Printed"] = "印的数", ["Project"] = "项目", ["Quote"] = "原文", ["RaisedOn"] = "预警日期", ["Reason"] = "原因", ["Received"] = "收到",
        ["Recipient"] = "收文单位", ["RegionCode"] = "区划代码", ["Remark"] = "备注", ["Reported"] = "上报人数", ["ReportedById"] = "报告人", ["RevokedAt"] = "收回时间", ["Role"] = "岗位", ["RollUp"] = "汇总方法", ["RowId"] = "记录编号",
        ["Rule"] = "审核规则", ["RuleId"] = "评分规则", ["SchemeFingerprint"] = "方案版本", ["SchemeId"] = "评分方案", ["Scope"] = "数据范围", ["Scopes"] = "令牌范围", ["SecurityStamp"] = "登录凭据", ["Sequence"] = "经过序号",
        ["Serial"] = "文号序号", ["Series"] = "稿件系列", ["Severity"] = "轻重", ["Sha256"] = "内容散列", ["Share"] = "比例", ["ShortName"] = "简称", ["ShownAt"] = "查看时间", ["Since"] = "首见稿次", ["Snapshot"] = "提交时的数字", ["Source"] = "资金来源",
        ["Stands"] = "是否仍在", ["State"] = "状态", ["Status"] = "办理状态", ["Step"] = "步骤", ["Subject"] = "事由", ["Subsidy"] = "补助标准", ["TagCode"] = "资金标识代码", ["TagName"] = "资金标识", ["Target"] = "指标值",
        ["Text"] = "文字", ["Tier"] = "档次", ["TierShare"] = "档次比例", ["Title"] = "标题", ["To"] = "截止日", ["ToId"] = "收到单位", ["TotpSecret"] = "动态口令密钥", ["Until"] = "延期到", ["UsedAt"] = "使用时间", ["UserName"] = "用户名",
        ["ValidFrom"] = "设立日", ["ValidTo"] = "撤销日", ["Verdict"] = "结论", ["Weight"] = "分值", ["WorkflowId"] = "流程", ["Year"] = "年度",
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
