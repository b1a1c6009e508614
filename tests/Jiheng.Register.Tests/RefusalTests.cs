namespace Jiheng.Register.Tests;

/// <summary>What cannot be checked is refused with a message that says what to do.</summary>
public sealed class RefusalTests
{
    private const string Row = "国籍,证件类型,证件号码,姓名,险种,统筹区\n中国,居民身份证,1,张三,居民,650102\n";

    [Theory]
    [InlineData("", "文件是空的")]
    [InlineData("国籍,证件类型,证件号码,姓名,险种,统筹区\n", "只有表头")]
    [InlineData("国籍,证件类型,证件号码,险种,统筹区\n,,,,\n", "缺少列“姓名”")]
    [InlineData("国籍,证件类型,证件号码,身份证号,姓名,险种,统筹区\n,,,,,,\n", "“证件号码”出现多次")]
    [InlineData("PK\u0003\u0004", "Excel")]
    [InlineData("PK\u0005\u0006", "Excel")]
    [InlineData("PK编号,国籍,证件类型,证件号码,险种,统筹区\n,,,,,\n", "缺少列“姓名”")]
    [InlineData("国籍,证件类型,证件号码,姓名,险种,统筹区\r中国,居民身份证,1,张三,居民,650102\r", "行尾只有回车（CR，旧式 Mac 文本），应为换行（LF）或回车换行（CRLF）；请用")]
    [InlineData("国籍,证件类型,证件号码,姓名,险种,统筹区\r", "只有表头")]
    [InlineData("\"国籍\n", "读不出表头")]
    [InlineData("%PDF-1.4\n", "不是文本文件")]
    [InlineData("\u001F\b\u0000", "不是文本文件")]
    [InlineData("\u0000\u0000\u0000", "不是文本文件")]
    public void Open_FileThatIsNoRegister_SaysWhy(string text, string message)
    {
        using var scratch = new Scratch();
        Assert.Null(RegisterCheck.Open(new([scratch.File("r.csv", text)], [], scratch.Folder), out var problems));
        Assert.Contains(message, Assert.Single(problems), StringComparison.Ordinal);
    }

    /// <summary>The column names of a spreadsheet may begin with anything.</summary>
    [Fact]
    public void Check_HeaderThatBeginsWithPk_IsNoArchive()
    {
        using var scratch = new Scratch();
        Assert.Equal(1, Checked.Of(new([scratch.File("r.csv", "PK_ID,国籍,证件类型,证件号码,姓名,险种,统筹区\n1,中国,居民身份证,1,张三,居民,650102\n")], [], scratch.Folder)).Summary.Accepted);
    }

    /// <summary>Behind the 256th column nothing is read, so nothing that matters may stand there unnoticed, be it needed or not.</summary>
    [Theory]
    [InlineData(249, "", "")]
    [InlineData(250, "参保终止", "表头共 258 列，“参保终止”是第 258 列；只读前 256 列")]
    [InlineData(251, "姓名", "表头共 259 列，“姓名”是第 257 列；只读前 256 列")]
    public void Open_ColumnBehindTheLastThatIsRead_IsRefused(int others, string last, string message)
    {
        using var scratch = new Scratch();
        string[] known = ["国籍", "证件类型", "证件号码", "险种", "统筹区"];
        string[] head = last == "姓名" ? [.. known, .. Enumerable.Repeat("备注", others), "姓名", "备注", "备注"] : [.. known, "姓名", .. Enumerable.Repeat("备注", others), "备注", last == "" ? "备注" : last];
        var check = RegisterCheck.Open(new([scratch.File("r.csv", string.Join(',', head) + "\n" + new string(',', head.Length - 1) + "\n")], [], scratch.Folder), out var problems);
        Assert.Equal(message.Length == 0, check is not null);
        check?.Run();
        if (message.Length > 0) Assert.Contains(message, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LinkThatLeadsToItself_IsNamedAsThat()
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        var (a, b) = (Path.Combine(scratch.Folder, "a.csv"), Path.Combine(scratch.Folder, "b.csv"));
        File.CreateSymbolicLink(a, b);
        File.CreateSymbolicLink(b, a);
        Assert.Null(RegisterCheck.Open(new([a], [], scratch.Folder), out var problems));
        Assert.Equal($"{a}：是链接，一圈之后又指回自己，没有文件可读；请改正链接，或直接给出文件。", Assert.Single(problems));
    }

    [Fact]
    public void Open_FolderAndMissingFile_NamesBoth()
    {
        using var scratch = new Scratch();
        Assert.Null(RegisterCheck.Open(new([scratch.Folder], [Path.Combine(scratch.Folder, "无.csv")], scratch.Folder), out var problems));
        Assert.Collection(problems, p => Assert.Contains("文件夹", p, StringComparison.Ordinal), p => Assert.Contains("没有这个文件", p, StringComparison.Ordinal));
    }

    // Nobody writes into the pipe: whoever opens it waits for ever.
    [Theory]
    [InlineData("pipe.csv")]
    [InlineData("link.csv")]
    [InlineData("/dev/null")]
    [InlineData("/dev/zero")]
    public void Open_PipeOrDevice_IsRefusedUnopened(string name)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var scratch = new Scratch();
        var pipe = Path.Combine(scratch.Folder, "pipe.csv");
        using (var made = System.Diagnostics.Process.Start("mkfifo", pipe)) made.WaitForExit();
        File.CreateSymbolicLink(Path.Combine(scratch.Folder, "link.csv"), pipe);
        var path = Path.Combine(scratch.Folder, name);
        var register = scratch.File("r.csv", Row);
        foreach (var options in (CheckOptions[])[new([path], [], scratch.Folder), new([register], [path], scratch.Folder), new([register], [], scratch.Folder) { Against = [path] }])
        {
            Assert.Null(RegisterCheck.Open(options, out var problems));
            Assert.Contains("不是普通文件", Assert.Single(problems), StringComparison.Ordinal);
        }

        Assert.Null(Exchange.KeyFile.Read(path, out var problem, out _));
        Assert.Contains("不是普通文件", problem, StringComparison.Ordinal);
        Assert.Null(Exchange.ExchangeFile.Open(path, out problem));
        Assert.Contains("不是普通文件", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SameFileTwice_IsRefused()
    {
        using var scratch = new Scratch();
        var file = scratch.File("r.csv", "国籍,证件类型,证件号码,姓名,险种,统筹区\n中国,居民身份证,1,张三,居民,650102\n");
        Assert.Null(RegisterCheck.Open(new([file, file], [], scratch.Folder), out var problems));
        Assert.Contains("给出了 2 次", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_LinkToTheSameFile_IsRefused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        var file = scratch.File("r.csv", Row);
        var link = File.CreateSymbolicLink(Path.Combine(scratch.Folder, "link.csv"), file).FullName;
        Assert.Null(RegisterCheck.Open(new([file], [link], scratch.Folder), out var problems));
        Assert.Contains("给出了 2 次", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("longer")]
    [InlineData("rewritten")]
    [InlineData("shorter")]
    public void Run_FileChangedAfterOpening_IsNoticedAndNothingWritten(string how)
    {
        using var scratch = new Scratch();
        var file = scratch.File("r.csv", Row);
        var check = RegisterCheck.Open(new([file], [], scratch.Sub("out")), out _)!;
        // Clocks of file systems may tick in milliseconds only.
        Thread.Sleep(20);
        if (how == "longer") File.AppendAllText(file, "中国,居民身份证,2,张三,居民,650102\n");
        else if (how == "rewritten") File.WriteAllText(file, Row.Replace("650102", "650103", StringComparison.Ordinal));
        else File.WriteAllText(file, "国籍\n");
        Assert.Contains("不要在核对时修改文件", Assert.ThrowsAny<IOException>(() => check.Run()).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(scratch.Folder, "out")));
    }

    [Theory]
    [InlineData("国籍,证件类型,证件号码,姓名,险种,统筹区", "中国,居民身份证,1,张三,,")]
    [InlineData("险种,国籍,证件类型,证件号码,姓名,统筹区", ",中国,居民身份证,1,张三,")]
    public void Check_RowWithoutAreaAndScheme_IsRejected(string head, string row)
    {
        using var scratch = new Scratch();
        var summary = Checked.Of(new([scratch.File("r.csv", $"{head}\n{row}\n{row}\n")], [], scratch.Folder)).Summary;
        Assert.Equal((0, 2), (summary.Accepted, summary.Rejected));
    }
}
