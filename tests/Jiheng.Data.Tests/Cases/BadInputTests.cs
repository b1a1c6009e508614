using Jiheng.Data.Cases;
using Jiheng.Data.Reading;

namespace Jiheng.Data.Tests.Cases;

/// <summary>A case with one thing wrong: the message names file, line, given, expected, and the good rows are computed.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-case-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void UnknownPlace_IsNamedWithSuggestions_OthersAreSummed()
    {
        var (result, diagnostics) = With("xinjiang-2024", "funds.csv", "阿克苏地区", "阿可苏地区");
        Says(diagnostics, Severity.Error, "funds.csv 第11行“地州”", "阿可苏地区", "阿克苏地区");
        Says(diagnostics, Severity.Error, "缺少阿克苏", "合计不完整");
        Assert.Equal(820051m - 110806m, result.Figures()["funds.central.budget"].Value);
    }

    [Fact]
    public void LettersInANumber_LoseOnlyTheirRow()
    {
        var (result, diagnostics) = With("xinjiang-2024", "funds.csv", "49465", "49a65");
        Says(diagnostics, Severity.Error, "funds.csv 第3行“第一批中央（万元）”", "49a65", "数字");
        Assert.Equal(820051m - 53837m, result.Figures()["funds.central.budget"].Value);
    }

    [Fact]
    public void MissingColumn_IsNamedWithItsHeading()
    {
        var (_, diagnostics) = With("urumqi-2024", "projects/03/funds.csv", "全年执行数（万元）", "备注");
        Says(diagnostics, Severity.Error, "projects/03/funds.csv", "全年执行数（万元）");
    }

    [Fact]
    public void WeightsThatDoNotAddUp_AreShownWithTheirSum()
    {
        var (result, diagnostics) = With("urumqi-2024", "projects/03/indicators.csv", ",完全达到预期,40,", ",完全达到预期,45,");
        Says(diagnostics, Severity.Error, "分值合计为 105，应为 100");
        Assert.Equal(9, result.Projects.Count);
    }

    [Fact]
    public void ColumnInYuan_IsConvertedAndReported()
    {
        var (result, diagnostics) = With("urumqi-2024", "projects/03/funds.csv", "全年执行数（万元）", "全年执行数（元）");
        Says(diagnostics, Severity.Warning, "全年执行数（元）", "单位“元”", "单位“万元”");
        Assert.Equal(79.36m / 10000m, result.Projects[2].Result.Form.Funds[0].Executed.Value);
    }

    [Fact]
    public void AmountInYuan_IsSuspected()
    {
        var (_, diagnostics) = With("xinjiang-2024", "funds.csv", "克拉玛依市,5280,", "克拉玛依市,52800000,");
        Says(diagnostics, Severity.Error, "疑似以元填报", "5280");
    }

    [Fact]
    public void UnknownScheme_IsNamedWithTheNearestOne()
    {
        var (result, diagnostics) = With("urumqi-2024", "projects/01/project.yaml", "scheme: project-10-90", "scheme: project-10-80");
        Says(diagnostics, Severity.Error, "projects/01/project.yaml", "project-10-80", "project-10-90");
        Assert.Null(result.Projects[0].Result.Total);
        Assert.Equal(99.95m, result.Projects[1].Result.Total!.Value);
    }

    [Fact]
    public void SamePrefectureTwice_CountsOnce()
    {
        var (result, diagnostics) = With("xinjiang-2024", "funds.csv", "克拉玛依市,5280", "乌鲁木齐,5280");
        Says(diagnostics, Severity.Error, "与第3行重复");
        Assert.Equal(820051m - 5748m, result.Figures()["funds.central.budget"].Value);
    }

    [Fact]
    public void AllCountiesOfAPrefectureUnknown_LeaveItOutByName()
    {
        var (result, diagnostics) = With("xinjiang-2020", "heads.csv", "哈密市,", "哈密市,某");
        Says(diagnostics, Severity.Error, "缺少哈密市", "合计不完整");
        Assert.Equal(54494m - 790m, result.Allocation!.ThisTime.Value);
    }

    [Fact]
    public void NegativeHeadCount_IsNamedWithItsCell()
    {
        var (result, diagnostics) = With("xinjiang-2020", "heads.csv", "霍城县,221785", "霍城县,-221785");
        Says(diagnostics, Severity.Error, "heads.csv 第", "审定参保人数（人）", "-221785");
        Assert.Equal(54494m - 712m, result.Allocation!.ThisTime.Value);
    }

    [Fact]
    public void DocumentsThatDoNotAddUp_AreShownWithTheirArithmetic()
    {
        var (_, diagnostics) = With("xinjiang-2024", "instruments.csv", ",第一批,753379", ",第一批,723379");
        Says(diagnostics, Severity.Error, "收到的中央资金文件合计 723379＋66672＝790051 万元", "相差 30000 万元");
    }

    [Fact]
    public void ExecutionFarOverBudget_IsAnError()
    {
        var (_, diagnostics) = With("urumqi-2024", "projects/01/funds.csv", "50.00,50.00,47.60", "50.00,50.00,476000");
        Says(diagnostics, Severity.Error, "大于全年预算数");
    }

    [Fact]
    public void AmountBeyondBounds_IsSuspectedInAColumnOfYi()
    {
        var (_, diagnostics) = With("kashgar-2022", "fund.csv", "39.15,41.45,43.23", "39.15,4145000000,43.23");
        Says(diagnostics, Severity.Error, "fund.csv 第5行“实际（亿元）”", "疑似以元填报", "41.45");
    }

    [Fact]
    public void AnotherScheme_KeepsTheFormsPointsAndConditions()
    {
        var result = SampleCases.Result("changji-2024", "strict");
        Assert.Equal(100m, result.Evaluation!.Result.TotalWeight!.Value);
        Assert.Equal(14.43m, result.Evaluation.Result.Indicators[16].Score!.Value); // 91.4 ÷ 95 × 15
        Assert.NotEmpty(result.Evaluation.Differences);
    }

    private (CaseResult Result, Diagnostics Diagnostics) With(string sample, string file, string old, string replacement)
    {
        var source = Path.Combine(Repository.Folder("samples"), sample);
        foreach (var path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        var changed = Path.Combine(folder, file);
        var text = File.ReadAllText(changed);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(changed, text.Replace(old, replacement, StringComparison.Ordinal));
        var diagnostics = new Diagnostics();
        return (SampleCases.Compute(folder, null, diagnostics)!, diagnostics);
    }

    private static void Says(Diagnostics diagnostics, Severity severity, params string[] parts) =>
        Assert.Contains(diagnostics.Items, d => d.Severity == severity && parts.All(p => d.Message.Contains(p, StringComparison.Ordinal)));
}
