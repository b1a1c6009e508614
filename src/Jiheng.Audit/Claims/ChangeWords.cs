namespace Jiheng.Audit.Claims;

/// <summary>
/// The words by which a text moves a quantity or says that something is left of it (变化词). Rules build their patterns of
/// these, so that a word which one of them knows is known to all.
/// </summary>
internal static class ChangeWords
{
    /// <summary>Verbs of growing.</summary>
    internal const string Up = "增加|增长|上升|提高|提升|升高|上涨|上调|上浮|扩大|延长|增收|增支|净增";

    /// <summary>Verbs of shrinking.</summary>
    internal const string Down = "减少|下降|降低|下调|下浮|压减|压缩|缩减|缩短|回落|减收|减支|净减";

    /// <summary>Either.</summary>
    internal const string Any = Up + "|" + Down;

    /// <summary>增幅 and 降幅, which are told of a change that is already known.</summary>
    internal const string Extent = "增幅|降幅|减幅|涨幅";

    /// <summary>The period that is compared with.</summary>
    internal const string Before = "上年度?|去年|上期|同期|上一?年度?|年初";

    /// <summary>What a planned amount is raised by.</summary>
    internal const string Added = "追加(?:预算|资金|指标)?|调增(?:预算)?|调整增加|增列";

    /// <summary>What a planned amount is cut by.</summary>
    internal const string Cut = "调减(?:预算)?|压减(?:预算)?|核减(?:预算)?|收回(?:预算|资金)?|调整减少";

    /// <summary>What is taken off a number.</summary>
    internal const string Removed = "剔除|扣除|扣减|减去|作废|无效|剔除无效";

    /// <summary>What remains when a part is done.</summary>
    internal const string Left = "剩余|其余|余下|尚余|尚有|还有|仍有|尚未|未";
}
