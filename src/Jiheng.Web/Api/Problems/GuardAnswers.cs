using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Problems;

/// <summary>What a user reads when the database itself refused (数据库约束的应答).</summary>
internal static class GuardAnswers
{
    internal static Refusal? Of(Exception exception) => StorageFailure.Guard(exception) switch
    {
        "ck_money_kept" => new(Reasons.OverIssued, "资金不足：同时有其他下达或扣回先行保存，留用不够；没有保存，请重新查看余额后再办。"),
        "ck_money_balance" or "ck_entry_amount" or "entry-not-of-issuer" => new(Reasons.NotConserved, "资金不守恒：收到应等于下达加留用，且只能从本单位下达；没有保存。"),
        "unit-not-there" => new(Reasons.Invalid, "指标文的日期不在收款单位的存续期内，区划可能刚有调整；没有保存，请改为承接单位。"),
        "unit-has-money" => new(Reasons.Locked, "撤销日之后仍有指标文下达给该单位或由其下达；没有保存，请改期，或先行更正指标文。"),
        _ => null,
    };
}
