namespace Jiheng.Documents.Recognition;

/// <summary>
/// What somebody is to do about what was not understood (处理办法). Whoever runs the program has its files; whoever sits at a page has
/// the page, the form before him and an administrator.
/// </summary>
/// <param name="Label">About a label that is not known.</param>
/// <param name="Year">About a form that does not say its year.</param>
/// <param name="Weights">About points that the form has no column for.</param>
/// <param name="Schemes">Where a scheme with the form's points for execution was expected.</param>
/// <param name="Scheme">About its absence.</param>
/// <param name="Prefecture">About counties whose prefecture is not printed.</param>
public sealed record ImportAdvice(string Label, string Year, string Weights, string Schemes, string Scheme, string Prefecture)
{
    /// <summary>For the command line.</summary>
    public static ImportAdvice Files { get; } = new(
        "如是标签的另一种写法，请加到 forms/lexicon.yaml",
        "请在表题下补上年度，或导入后在案例文件中填写 year",
        "请在 indicators.csv 中核对",
        "schemes/ 中有这一执行分值的评分方案",
        "请补充评分方案，或导入后在案例文件中填写 scheme；现按第一个方案写入",
        "表中没有印出名称，请在导入的 heads.csv 中补上");

    /// <summary>For the pages.</summary>
    public static ImportAdvice Workbench { get; } = new(
        "如是表头的另一种写法，请改成官方表样的写法再导入，或请管理员补到“系统·字典”的表单标签中",
        "请在表题下补上年度再导入",
        "请在“指标和分值”中核对",
        "有这一执行分值的评分方案",
        "得分按本表选定的评分方案计算，请核对分值",
        "表中没有印出名称，请在表中补上再导入");
}
