using System.Reflection;

namespace Jiheng.Platform.Answers;

/// <summary>All reasons for a refusal (拒绝原因表).</summary>
public static class Problems
{
    public static readonly Problem NotFound = new("not-found", 404, "没有找到");
    public static readonly Problem Invalid = new("invalid", 422, "填写有误");
    public static readonly Problem Malformed = new("malformed", 400, "请求无法识别");
    public static readonly Problem Exists = new("exists", 409, "已经存在");
    public static readonly Problem Unauthenticated = new("unauthenticated", 401, "没有登录");
    public static readonly Problem Forbidden = new("forbidden", 403, "没有权限");
    public static readonly Problem SignInFailed = new("sign-in.failed", 401, "登录没有成功");
    public static readonly Problem CodeWanted = new("sign-in.code-wanted", 401, "需要动态口令");
    public static readonly Problem WrongPassword = new("password.wrong", 403, "现用口令不对");
    public static readonly Problem PasswordDue = new("password.change-required", 403, "须先修改口令");
    public static readonly Problem TokenScope = new("token.scope", 403, "令牌范围不够");
    public static readonly Problem Forged = new("csrf", 400, "请求没有防伪标记");
    public static readonly Problem TooMany = new("rate-limited", 429, "请求过于频繁");
    public static readonly Problem Stale = new("stale", 412, "已被他人修改");
    public static readonly Problem IfMatchMissing = new("if-match-missing", 428, "没有说明版本");
    public static readonly Problem KeyReused = new("idempotency-key-reused", 422, "幂等键重复使用");
    public static readonly Problem YearClosed = new("year-closed", 409, "年度已关闭");
    public static readonly Problem OverIssued = new("funds.over-issued", 409, "下达超过留用");
    public static readonly Problem NotConserved = new("funds.not-conserved", 409, "资金不守恒");
    public static readonly Problem Locked = new("paper.locked", 409, "材料已锁定");
    public static readonly Problem OwnPaper = new("paper.own", 403, "不能审批自己的材料");
    public static readonly Problem FiguresChanged = new("paper.figures-changed", 409, "数字已变化");
    public static readonly Problem ReasonMissing = new("reason-missing", 422, "没有说明原因");
    public static readonly Problem DeadlinePassed = new("deadline-passed", 409, "已过截止日期");
    public static readonly Problem Incomplete = new("roll-up.incomplete", 409, "汇总不完整");
    public static readonly Problem AuditFailed = new("paper.contradicts-itself", 409, "审核没有通过");
    public static readonly Problem Unexplained = new("paper.unexplained", 409, "与来源不符而未说明原因");
    public static readonly Problem Attachment = new("attachment-refused", 422, "附件不可接受");
    public static readonly Problem TooLarge = new("too-large", 413, "请求内容过大");
    public static readonly Problem MediaType = new("unsupported-media-type", 415, "不支持这种内容类型");
    public static readonly Problem WrongMethod = new("method-not-allowed", 405, "不支持这种方法");
    public static readonly Problem NothingToPrint = new("document.empty", 409, "没有可以打印的内容");
    public static readonly Problem NoPdf = new("document.no-pdf", 501, "不能生成 PDF");
    public static readonly Problem Damaged = new("content-damaged", 500, "内容已损坏");
    public static readonly Problem PaperRefused = new("paper.refused", 409, "现在不能这样办理");
    public static readonly Problem TooManyJobs = new("jobs.too-many", 429, "任务太多");
    public static readonly Problem JobOver = new("jobs.over", 409, "任务已经结束");
    public static readonly Problem AlertState = new("alert.state", 409, "预警状态不符");
    public static readonly Problem Internal = new("internal", 500, "系统内部错误");
    public static readonly Problem Busy = new("storage.busy", 503, "数据正在被他人写入");
    public static readonly Problem ReadOnly = new("storage.read-only", 503, "数据库暂时不能写入");
    public static readonly Problem Unavailable = new("storage.unreachable", 503, "数据库暂时连不上");

    /// <summary>All of them by code.</summary>
    public static IReadOnlyList<Problem> All { get; } =
        [.. typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => f.GetValue(null)).OfType<Problem>().OrderBy(static p => p.Code, StringComparer.Ordinal)];
}
