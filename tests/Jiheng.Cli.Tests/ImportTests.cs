using System.Text.Json.Nodes;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng import as a user runs it: a form in, a case out that jiheng evaluate takes; exit status and messages.</summary>
public sealed class ImportTests
{
    private const string Form = "项目支出绩效自评表\n（2023年度）\n项目名称\t\t喀什地区经办能力提升\n主管部门\t\t喀什地区医疗保障局\n项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n\t年度资金总额\t500.00\t500.00\t400.00\t10\t80.00%\t8\n"
        + "\t其中：当年财政拨款\t500.00\t500.00\t400.00\t—\t—\t—\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因\n产出指标\t数量指标\t培训场次\t≥12场\t9场\t60\t45\t师资不足。\n满意度指标\t满意度指标\t群众满意度\t≥90%\t95%\t30\t30\t\n总分\t\t\t\t\t100\t83\t\n";

    [Fact]
    public void Import_OfAForm_WritesACaseThatEvaluateTakes() => InFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "表.txt"), Form);
        var run = Run.Of("import", Path.Combine(folder, "表.txt"), "--out", Path.Combine(folder, "案例"), "--json");
        Assert.Equal(0, run.Status);
        Assert.Equal("项目支出绩效自评表", run.Json["forms"]![0]!["kind"]!.ToString());
        var evaluated = Run.Of("evaluate", Path.Combine(folder, "案例"), "--json");
        // 10 × 80% + 60 × 9/12 + 30 = 83
        Assert.Equal(83.00m, (decimal)evaluated.Json["projects"]![0]!["score"]!);
        Assert.Equal(0, evaluated.Status);
    });

    [Fact]
    public void Import_WithAWrongFile_TakesTheOthers() => InFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "表.txt"), Form);
        var run = Run.Of("import", Path.Combine(folder, "表.txt"), Path.Combine(folder, "没有.docx"), "--out", Path.Combine(folder, "案例"));
        Assert.Equal(1, run.Status);
        Assert.Contains("没有.docx", run.Messages, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "案例", "projects", "01", "indicators.csv")));
    });

    [Fact]
    public void Import_OfATextWithoutForms_SaysWhatWasExpected() => InFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "文.txt"), "这里没有表。\n");
        var run = Run.Of("import", Path.Combine(folder, "文.txt"), "--out", Path.Combine(folder, "案例"));
        Assert.Equal(2, run.Status);
        Assert.Contains("没有识别出表单", run.Messages, StringComparison.Ordinal);
    });

    [Fact]
    public void Import_IntoAFolderWithFiles_IsRefused() => InFolder(folder =>
    {
        File.WriteAllText(Path.Combine(folder, "表.txt"), Form);
        var run = Run.Of("import", Path.Combine(folder, "表.txt"), "--out", folder);
        Assert.Equal(2, run.Status);
        Assert.Contains("不是空的", run.Messages, StringComparison.Ordinal);
    });

    private static void InFolder(Action<string> act)
    {
        var folder = Directory.CreateTempSubdirectory("jiheng-import-").FullName;
        try
        {
            act(folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
