using System.Text.RegularExpressions;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What the journal calls deeds and objects, in words (日志用语). What has no word keeps its name: nothing is hidden.</summary>
internal static partial class JournalWords
{
    private static readonly Dictionary<string, string> Areas = new()
    {
        ["accounts"] = "账号", ["alerts"] = "预警", ["allocations"] = "资金分配", ["appointments"] = "岗位", ["attachments"] = "附件", ["audits"] = "报告审核", ["command"] = "命令", ["deadlines"] = "截止日期",
        ["drafts"] = "草稿", ["evaluations"] = "绩效自评", ["files"] = "文件", ["funds"] = "资金", ["jobs"] = "后台任务", ["me"] = "本人账号", ["migrate"] = "数据库升级", ["monitoring"] = "绩效监控", ["organisations"] = "单位",
        ["papers"] = "办件", ["programmes"] = "项目", ["progress"] = "运行监控", ["register"] = "参保核查", ["reminders"] = "消息", ["returns"] = "跟踪反馈", ["rules"] = "评分方案", ["setup"] = "首次设置", ["sign-in"] = "登录",
        ["stand-ins"] = "代理", ["targets"] = "绩效目标", ["years"] = "年度",
    };

    private static readonly Dictionary<string, string> Deeds = new()
    {
        ["accept"] = "开设管理员", ["act"] = "填整改措施", ["add"] = "新增", ["add-signer"] = "加签", ["agree"] = "同意", ["archive"] = "归档", ["assign"] = "指派", ["audit"] = "审核", ["cancel"] = "取消", ["cascade"] = "分解", ["change"] = "区划调整",
        ["check"] = "核查", ["close"] = "销号", ["copy"] = "抄送", ["decide"] = "认定", ["declare"] = "设定计划", ["delegate"] = "委托", ["disagree"] = "不同意", ["except"] = "批准延期", ["file"] = "备案", ["fill"] = "填报",
        ["import"] = "导入", ["indicators-fill"] = "改指标", ["issue"] = "下达", ["numbers"] = "查看完整号码", ["offer"] = "给出初始令牌", ["open"] = "建立", ["prepare"] = "编制", ["read"] = "已读", ["read-all"] = "全部已读", ["register-check"] = "参保核查", ["remind"] = "催办", ["remove"] = "移除",
        ["rename"] = "更名", ["renew"] = "更新", ["reorganise"] = "区划调整", ["replace"] = "修改", ["report"] = "报告整改结果", ["reset"] = "发临时口令", ["retry"] = "重办", ["return"] = "退回", ["revise"] = "修改", ["rows"] = "改指标",
        ["send-back"] = "退回", ["set"] = "设定", ["sign-out"] = "退出", ["split-fill"] = "分解", ["start"] = "建立", ["state"] = "开放或关闭", ["submit"] = "提交", ["transfer"] = "转办", ["update"] = "修改", ["withdraw"] = "撤回",
    };

    private static readonly Dictionary<string, string> Objects = new()
    {
        ["AccessToken"] = "访问令牌", ["Account"] = "账号", ["Alert"] = "预警", ["AlertStep"] = "预警处置", ["AllocationPaper"] = "分配方案", ["AllocationPlace"] = "分配方案明细", ["Appointment"] = "岗位",
        ["AppointmentUnit"] = "岗位范围", ["Attachment"] = "附件", ["AttachmentContent"] = "附件内容", ["AuditedDocument"] = "审核文件", ["AuditedFinding"] = "审核发现", ["Deadline"] = "截止日期",
        ["DeadlineException"] = "延期", ["DeclaredPlan"] = "用款计划", ["HandledPaper"] = "办件", ["IndicatorProgress"] = "运行监控表", ["IndicatorProgressRow"] = "运行监控表指标", ["IndicatorRow"] = "自评表指标",
        ["InstrumentEntry"] = "指标文明细", ["InstrumentPaper"] = "指标文", ["JobOrder"] = "任务委托", ["MoneyAccount"] = "资金账", ["MonthlyReturn"] = "跟踪反馈表", ["NumberDisclosure"] = "查看完整号码", ["Organisation"] = "单位",
        ["OrganisationChange"] = "区划调整", ["OrganisationSuccession"] = "承接关系", ["PaperEventRow"] = "办理记录", ["PaperTaskRow"] = "待办", ["PlannedMonth"] = "用款计划月份", ["Programme"] = "项目",
        ["ProgrammeYear"] = "年度", ["RecoveryCode"] = "恢复码", ["RegisterDecision"] = "核查结论", ["ReturnRow"] = "跟踪反馈表明细", ["RuleText"] = "规则文本", ["SelfEvaluationPaper"] = "自评表", ["Session"] = "登录",
        ["SetupToken"] = "首次设置凭证", ["StandIn"] = "代理", ["Submission"] = "提交件", ["TargetRow"] = "绩效目标表指标", ["TargetTablePaper"] = "绩效目标表", ["WorkflowText"] = "流程文本", ["YearRule"] = "年度规则",
    };

    /// <summary>What is done without an endpoint.</summary>
    internal static IReadOnlyList<string> Others { get; } = ["sign-in", "setup.offer", "setup.accept", "migrate"];

    /// <summary>A deed: 绩效自评 填报（evaluations.fill）; by its code it is looked for.</summary>
    internal static string OfDeed(string action)
    {
        var parts = action.Split('.');
        if (!Areas.TryGetValue(parts[0], out var area)) return action;
        return (Deeds.TryGetValue(parts[^1], out var deed) ? $"{area} {deed}" : area) + $"（{action}）";
    }

    /// <summary>The first half of a deed: 绩效自评.</summary>
    internal static string OfArea(string area) => Areas.GetValueOrDefault(area, area);

    internal static string OfObject(string entity) => Objects.GetValueOrDefault(entity, entity);

    /// <summary>What the verification found, with the names of rows and columns in words: 账号 … 被绕过系统改动：姓名 日志为“张三”.</summary>
    internal static string OfFault(string message) => Column().Replace(Row().Replace(message, static m => OfObject(m.Value)), static m => JournalFields.Of(m.Value));

    [GeneratedRegex("^[A-Z][A-Za-z]+(?= )")]
    private static partial Regex Row();

    [GeneratedRegex("(?<=[：；])[A-Z][A-Za-z0-9]+(?= 日志为“)")]
    private static partial Regex Column();
}
