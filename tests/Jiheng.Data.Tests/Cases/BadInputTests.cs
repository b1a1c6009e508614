using Jiheng.Data.Cases;
using Jiheng.Data.Reading;
using Jiheng.Tests.Support;

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
        Says(diagnostics, Severity.Warning, "缺少阿克苏");
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
        Says(diagnostics, Severity.Error, "全年执行数（元）", "单位“元”", "单位“万元”");
        Assert.Equal(79.36m / 10000m, result.Projects[2].Result.Form.Funds[0].Executed.Value);
    }

    [Fact]
    public void AmountInYuan_IsSuspected()
    {
        var (_, diagnostics) = With("xinjiang-2024", "funds.csv", "克拉玛依市,5280,", "克拉玛依市,52800000,");
        Says(diagnostics, Severity.Warning, "疑似以元填报", "5280");
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
