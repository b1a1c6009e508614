using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing;

namespace Jiheng.Cli.Tests;

/// <summary>What jiheng register does with the results of a check: decisions, explanations, report, exchange, workbooks.</summary>
public sealed class RegisterResultsTests : IDisposable
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n";
    private const string Number = "11010519491231002X";

    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-register-").FullName;

    [Fact]
    public void Check_WithADecisionInTheResultFile_RemembersIt()
    {
        Check();
        var lines = File.ReadAllLines(Of("o/duplicates.csv"));
        // The columns 结论, 理由, 经办人, 日期 are the last and empty.
        File.WriteAllLines(Of("decided.csv"), [lines[0], lines[1], lines[2][..^3] + "排除,另一人,张三,2024-06-30"]);
        var decided = Check("--decisions", Of("decided.csv"));
        Assert.Equal((0, 1), ((int)decided.Json["reduction"]!, (int)decided.Json["decisions"]!["refuted"]!));
        var again = Check();
        Assert.Equal(0, (int)again.Json["reduction"]!);
        Assert.Contains("结论：排除（另一人；张三，2024-06-30）", Explain().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("结论", "也许,另一人,张三,2024-06-30", "应为确认、排除、待查、保留之一")]
    [InlineData("经办人", "排除,另一人,,2024-06-30", "必须写明理由、经办人和日期")]
    [InlineData("日期", "排除,另一人,张三,某日", "应为日期")]
    public void Check_WrongDecision_SaysWhereAndWhat(string column, string cells, string message)
    {
        File.WriteAllText(Of("d.csv"), "编号,结论,理由,经办人,日期\nABCDEFGHJK," + cells + "\n");
        File.WriteAllText(Of("r.csv"), Rows());
        var run = Run.Of("register", "check", Of("r.csv"), "--out", Of("o"), "--decisions", Of("d.csv"));
        Assert.Equal(2, run.Status);
        Assert.Contains($"d.csv 第2行“{column}”", run.Messages, StringComparison.Ordinal);
        Assert.Contains(message, run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OfARow_ShowsRecordsRuleAndArithmetic()
    {
        Check();
        var run = Explain();
        Assert.Equal(0, run.Status);
        string[] expected = ["四要素一致（duplicate）", "第 2 行", "第 3 行", "张　三 → 张三（去掉空格和不可见字符）", "重叠：2024年3月至2024年12月，10 个月", "2024年10个月670元", "医保发〔2024〕19号", "结论：还没有"];
        Assert.All(expected, e => Assert.Contains(e, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain(Number, run.Output, StringComparison.Ordinal);
    }

    /// <summary>The check was given r.csv; where it is explained there may be none, or another.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Explain_FromAnotherFolder_FindsTheFilesOfTheCheck(bool hasAnother)
    {
        File.WriteAllText(Of("r.csv"), Rows());
        Assert.Equal(0, Run.In(_folder, "register", "check", "r.csv", "--out", "o").Status);
        var elsewhere = Directory.CreateDirectory(Of("elsewhere")).FullName;
        if (hasAnother) File.WriteAllText(Path.Combine(elsewhere, "r.csv"), Rows().Replace("张三", "李四", StringComparison.Ordinal));
        var id = File.ReadAllLines(Of("o/duplicates.csv"))[2].Split(',')[18];
        var run = Run.In(elsewhere, "register", "explain", Path.Combine("..", "o"), id);
        Assert.Equal(0, run.Status);
        Assert.Contains("r.csv 第 3 行（编号 " + id, run.Output, StringComparison.Ordinal);
        Assert.Contains("姓名：张　三 → 张三（去掉空格和不可见字符）", run.Output, StringComparison.Ordinal);
        // The whole folder may be somewhere else by then.
        Directory.Move(Of("o"), Path.Combine(elsewhere, "o"));
        File.Copy(Of("r.csv"), Path.Combine(elsewhere, "r.csv"), true);
        Assert.Contains("姓名：张　三 → 张三", Run.In(Path.Combine(elsewhere, "o"), "register", "explain", ".", id).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unmask_WithAReason_ShowsNumbersAndIsLogged()
    {
        Assert.DoesNotContain(Number, Files(Check()), StringComparison.Ordinal);
        Assert.Contains(Number, Files(Check("--unmask", "入户核实")), StringComparison.Ordinal);
        Assert.Contains(",入户核实,", File.ReadAllLines(Of("o/unmasking.csv"))[1], StringComparison.Ordinal);
        Assert.Equal(2, Run.Of("register", "check", Of("r.csv"), "--out", Of("o"), "--unmask", " ").Status);
    }

    [Fact]
    public void Check_WithReportedHeads_WritesReportAndCaseData()
    {
        File.WriteAllText(Of("reported.csv"), "统筹区,上报人数\n天山区,5\n650103,7\n");
        var run = Check("--reported", Of("reported.csv"), "--report", "--unit", "某某医疗保障局");
        var counts = run.Json["counts"]!.AsArray().ToDictionary(c => $"{c!["area"]}", c => ($"{c!["reduction"]}", $"{c["audited"]}", $"{c["reported"]}"));
        Assert.Equal(("0", "1", "5"), counts["650102"]);
        Assert.Equal(("1", "0", "7"), counts["650103"]);
        Assert.Equal("地州市,县市区,审定参保人数（人）,上报参保人数（人）,提前下达（万元）\n乌鲁木齐市,天山区,1,5,\n乌鲁木齐市,沙依巴克区,0,7,\n", File.ReadAllText(Of("o/case/heads.csv")));
        // 重复参保 1, 死亡未清退 0: their sum is the indicator's actual value.
        Assert.Equal([1, 0], File.ReadAllLines(Of("o/case/duplicates.csv")).Skip(1).Select(l => int.Parse(l.Split(',')[1], CultureInfo.InvariantCulture)));
        Assert.Equal(1, (int)run.Json["indicator"]!["actual"]!);
        Assert.True(new FileInfo(Of("o/参保登记核查报告.docx")).Length > 5000);
    }

    [Fact]
    public void Check_WithoutReportedHeads_LeavesThemBlankAndSaysSo()
    {
        File.WriteAllText(Of("reported.csv"), "统筹区,上报人数\n650103,7\n");
        var run = Check("--reported", Of("reported.csv"), "--report");
        Assert.Equal("地州市,县市区,审定参保人数（人）,上报参保人数（人）,提前下达（万元）\n乌鲁木齐市,天山区,1,,\n乌鲁木齐市,沙依巴克区,0,7,\n", File.ReadAllText(Of("o/case/heads.csv")));
        Assert.Contains("heads.csv：有 1 个统筹区没有给出上报人数，“上报参保人数”留空", run.Messages, StringComparison.Ordinal);
        // The allocation does not take a blank for a figure: it says where one is to be filled in.
        Directory.CreateDirectory(Of("case"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "xinjiang-2020"))) File.Copy(file, Path.Combine(Of("case"), Path.GetFileName(file)));
        File.Copy(Of("o/case/heads.csv"), Of("case/heads.csv"), true);
        var allocated = Run.Of("allocate", Of("case"), "--out", Of("allocated"));
        Assert.Contains("heads.csv 第2行“上报参保人数", allocated.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithoutWhatTheRunBeforeHadWritten_LeavesNoneOfItBeside()
    {
        File.WriteAllText(Of("mine.csv"), "mine");
        Check("--leads", "--report", "--unmask", "入户核实");
        foreach (var name in (string[])["leads.csv", "参保登记核查报告.docx", "case/heads.csv", "case/duplicates.csv"]) Assert.True(File.Exists(Of("o/" + name)), name);
        foreach (var name in (string[])["mine.csv", "leads-2023.csv", "decisions.csv", "rejected-only.csv"]) File.WriteAllText(Of("o/" + name), "编号,结论,理由,经办人,日期\n");
        File.WriteAllText(Of("o/case/heads.csv"), "filled in");
        Check();
        Assert.Equal("filled in", File.ReadAllText(Of("o/earlier/case/heads.csv")));
        Assert.Equal(["case", "leads.csv", "rejected-only.csv", "参保登记核查报告.docx"], Directory.EnumerateFileSystemEntries(Of("o/earlier")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["counts.csv", "deceased.csv", "decisions.csv", "duplicates.csv", "earlier", "leads-2023.csv", "mine.csv", "rejected.csv", "summary.json", "unmasking.csv"],
            Directory.EnumerateFileSystemEntries(Of("o")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Report_WithLongNumbers_HasRoomForThemOnOneLine()
    {
        File.WriteAllText(Of("reported.csv"), "统筹区,上报人数\n天山区,1330000000\n650103,1330000000\n");
        Check("--reported", Of("reported.csv"), "--report");
        XNamespace w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        using var docx = ZipFile.OpenRead(Of("o/参保登记核查报告.docx"));
        using var body = docx.GetEntry("word/document.xml")!.Open();
        var longest = 0;
        foreach (var cell in XDocument.Load(body).Descendants(w + "tc").Where(c => c.Value.Length > 0 && c.Value.All(d => char.IsAsciiDigit(d) || d is ',' or '(' or ')')))
        {
            // Sizes are in half points, 10.5 points where none is given; a digit takes half of one. Widths are in twentieths of a point, 6.5 points of them for the margins.
            var size = (double?)cell.Descendants(w + "sz").FirstOrDefault()?.Attribute(w + "val") ?? 21;
            Assert.InRange((cell.Value.Length * size / 4) + 6.5, 0, (double)cell.Descendants(w + "tcW").Single().Attribute(w + "w")! / 20);
            longest = Math.Max(longest, cell.Value.Length);
        }

        Assert.Equal("2,660,000,000".Length, longest);
    }

    [OfficeFact]
    public void Report_OfACheck_OpensInLibreOffice()
    {
        Check("--report", "--leads");
        Assert.True(new FileInfo(Office.Convert([Of("o/参保登记核查报告.docx")], "pdf", _folder)[0]).Length > 5000);
    }

    [Fact]
    public void Exchange_OfTwoDepartments_FindsTheCommonPersons()
    {
        File.WriteAllText(Of("r.csv"), Rows());
        File.WriteAllText(Of("d.csv"), $"姓名,身份证号,证件类型,国籍\n张三,{Number},01,CHN\n李四,{Number},01,CHN\n");
        Assert.Equal(0, Run.Of("register", "exchange", "key", "--out", Of("k")).Status);
        Assert.Equal(0, Run.Of("register", "exchange", "export", Of("r.csv"), "--key-file", Of("k"), "--out", Of("a.txt")).Status);
        Assert.Equal(0, Run.Of("register", "exchange", "export", Of("d.csv"), "--key-file", Of("k"), "--out", Of("b.txt")).Status);
        var match = Run.Of("register", "exchange", "match", Of("a.txt"), Of("b.txt"), "--out", Of("c.txt"));
        Assert.Contains("甲方 1 人，乙方 2 人，共有 1 人", match.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run.Of("register", "exchange", "reveal", Of("c.txt"), Of("d.csv"), "--key-file", Of("k"), "--out", Of("common.csv")).Status);
        Assert.Contains("110105********002X,张三", Assert.Single(File.ReadAllLines(Of("common.csv")).Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAWorkbook_NamesItsRows()
    {
        Cell[] Cells(params string[] texts) => [.. texts.Select(t => new Cell(t))];
        Row[] rows =
        [
            new(Cells("国籍", "证件类型", "证件号码", "姓名", "险种", "统筹区")), new(Cells("中国", "居民身份证", Number, "张三", "居民", "650102")), new(Cells("中国", "居民身份证", Number, "张三", "居民", "650103")),
        ];
        using (var stream = File.Create(Of("名单.xlsx"))) XlsxWriter.Write([new("名单", [], new([10, 10, 20, 10, 10, 10], rows, 1), [])], stream);
        var run = Run.Of("register", "check", Of("名单.xlsx"), "--out", Of("o"), "--json");
        Assert.Equal(0, run.Status);
        Assert.Equal(["名单.xlsx,2", "名单.xlsx,3"], File.ReadAllLines(Of("o/duplicates.csv")).Skip(1).Select(l => string.Join(',', l.Split(',')[2..4])[(_folder.Length + 1)..]));
        Assert.Contains("名单.xlsx 第 3 行", Explain().Output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private Run Check(params string[] options)
    {
        File.WriteAllText(Of("r.csv"), Rows());
        var run = Run.Of(["register", "check", Of("r.csv"), "--out", Of("o"), "--json", .. options]);
        Assert.Equal(0, run.Status);
        return run;
    }

    private Run Explain()
    {
        var row = File.ReadAllLines(Of("o/duplicates.csv"))[2].Split(',');
        return Run.Of("register", "explain", Of("o"), row[18]);
    }

    private string Files(Run run) => run.Output + string.Concat(Directory.EnumerateFiles(Of("o"), "*.csv").Select(File.ReadAllText));

    // The second enrolment overlaps the first from March to December: ten months.
    private static string Rows() => Header + $"中国,居民身份证,{Number},张三,居民,650102,2024-01-01,2024-12-31\n中国,居民身份证,{Number},张　三,居民,650103,2024-03-01,2024-12-31\n";

    private string Of(string name) => Path.Combine(_folder, name);
}
