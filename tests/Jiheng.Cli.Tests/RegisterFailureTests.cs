using System.Diagnostics;
using System.Globalization;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng register check when the machine fails it: what was there stays, nothing half-written is left.</summary>
public sealed class RegisterFailureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-register-").FullName;

    [Fact]
    public void Check_KilledInTheMiddle_LeavesNothingAfterTheNextRun()
    {
        if (OperatingSystem.IsWindows()) return;
        Sample(400_000);
        File.WriteAllText(At("out/other.txt"), "mine");
        using (var running = Run.Start(Check))
        {
            Assert.True(SpinWait.SpinUntil(() => Temporary().Length > 0 || running.HasExited, TimeSpan.FromSeconds(60)));
            running.Kill();
            running.WaitForExit();
            Assert.NotEqual(0, running.ExitCode);
        }

        Assert.NotEmpty(Temporary());
        Assert.False(File.Exists(At("out/summary.json")));
        // A file of a process that lives, which is this one, belongs to a run under way.
        var alive = At(string.Create(CultureInfo.InvariantCulture, $"out/.jiheng-register-{Environment.ProcessId}-duplicates.csv.part"));
        File.WriteAllText(alive, "");
        Assert.Equal(0, Run.Of(Check).Status);
        Assert.Equal([alive], Temporary());
        Assert.Equal("mine", File.ReadAllText(At("out/other.txt")));
        Assert.Equal(0, Run.Of("register", "verify", _folder, At("out")).Status);
    }

    // The report is written last, after the result files have appeared.
    [Fact]
    public void Check_WithAReport_SweepsTheOneThatAKilledRunLeft()
    {
        Sample(1000);
        int ended;
        using (var other = Run.Start("register", "--help"))
        {
            ended = other.Id;
            other.StandardOutput.ReadToEnd();
            other.WaitForExit();
        }

        File.WriteAllText(At(string.Create(CultureInfo.InvariantCulture, $"out/.jiheng-register-{ended}-参保登记核查报告.docx.part")), "PK");
        Assert.Equal(0, Run.Of([.. Check, "--report"]).Status);
        Assert.Empty(Temporary());
        Assert.Equal("PK"u8, File.ReadAllBytes(At("out/参保登记核查报告.docx")).AsSpan(0, 2));
    }

    [SmallDiskFact]
    public void Check_DiskFull_SaysSoAndKeepsWhatWasThere()
    {
        Sample(300_000);
        var (output, messages) = OnASmallDisk("echo old >duplicates.csv", Check, "ls -A; cat duplicates.csv");
        Assert.Equal("status 2\nduplicates.csv\nold\n", output);
        Assert.Contains("磁盘空间不足，没有写出新的结果，原有文件未改动", messages, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public void Check_DiskOfTheIndexFull_SaysSoInOneLanguage()
    {
        Sample(300_000);
        var (output, messages) = OnASmallDisk("", [.. Check[..^1], At("results"), "--index", At("out")], $"ls -A '{At("results")}'");
        Assert.Equal("status 2\n", output);
        Assert.Contains("磁盘空间不足，没有写出新的结果，原有文件未改动", messages, StringComparison.Ordinal);
        Assert.DoesNotContain("Failed", messages, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public void Sample_DiskFull_SaysSoAndKeepsWhatWasThere()
    {
        Directory.CreateDirectory(At("out"));
        var (output, messages) = OnASmallDisk("echo old >register.csv", ["register", "sample", "--rows", "300000", "--out", At("out")], "ls -A; cat register.csv");
        Assert.Equal("status 2\nregister.csv\nold\n", output);
        Assert.Contains("磁盘空间不足，没有写出新的结果，原有文件未改动", messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/proc/self/mem", "应有表头和数据行")]
    [InlineData("unreadable.csv", "没有读写权限|没有读取权限")]
    public void Check_FileThatCannotBeRead_SaysWhy(string name, string messages)
    {
        // The administrator reads everything.
        if (OperatingSystem.IsWindows() || (name == "unreadable.csv" && Environment.IsPrivilegedProcess)) return;
        File.WriteAllText(At("unreadable.csv"), "国籍\n");
        File.SetUnixFileMode(At("unreadable.csv"), UnixFileMode.None);
        var run = Run.Of("register", "check", Path.Combine(_folder, name), "--out", At("out"));
        Assert.Equal(2, run.Status);
        Assert.Contains(messages.Split('|'), m => run.Messages.Contains(m, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--decisions")]
    [InlineData("--reported")]
    [InlineData("--area-codes")]
    [InlineData("--row-key")]
    public void Check_PipeAsAnOption_IsRefusedUnopened(string option)
    {
        if (!OperatingSystem.IsLinux()) return;
        Sample(1000);
        using (var made = Process.Start("mkfifo", At("pipe"))) made.WaitForExit();
        var run = Run.Of([.. Check, "--leads", option, At("pipe")]);
        Assert.Equal(2, run.Status);
        Assert.Contains("不是普通文件", run.Messages, StringComparison.Ordinal);
    }

    // A single line that never ends under a sound header, as a broken export leaves it.
    [Fact]
    public void Check_NoRowTaken_IsNoResult()
    {
        Sample(1000);
        Assert.Equal(0, Run.Of([.. Check, "--report"]).Status);
        var before = Contents();
        File.WriteAllText(At("register.csv"), "国籍,证件类型,证件号码,姓名,险种,统筹区\n");
        using (var stream = new FileStream(At("register.csv"), FileMode.Append)) stream.Write(new byte[32 << 20]);
        var run = Run.Of("register", "check", At("register.csv"), "--out", At("out"));
        Assert.Equal(2, run.Status);
        Assert.Contains("没有一行收下", run.Messages, StringComparison.Ordinal);
        Assert.Contains(At("out/rejected-only.csv"), run.Messages, StringComparison.Ordinal);
        Assert.Contains("register.csv,2,", File.ReadAllText(At("out/rejected-only.csv")), StringComparison.Ordinal);
        var after = Contents();
        Assert.True(after.Remove("rejected-only.csv"));
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData("file", "是文件，应为文件夹")]
    [InlineData("file/below", "文件夹|读写文件失败|路径")]
    public void Check_OutputThatIsNoFolder_SaysWhatItShouldBe(string output, string messages)
    {
        Sample(1000);
        File.WriteAllText(At("file"), "");
        var run = Run.Of([.. Check[..^1], At(output)]);
        Assert.Equal(2, run.Status);
        Assert.Contains(messages.Split('|'), m => run.Messages.Contains(m, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private string[] Check => ["register", "check", At("register.csv"), "--deaths", At("deaths.csv"), "--out", At("out")];

    // A file system of 64 KiB that only the started programs see, in place of the output folder.
    private (string Output, string Messages) OnASmallDisk(string before, string[] arguments, string after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "jiheng.dll");
        var script = $"mount -t tmpfs -o size=64k none '{At("out")}'\ncd '{At("out")}'\n{before}\ndotnet '{program}' {string.Join(' ', arguments.Select(a => $"'{a}'"))}; echo status $?; {after}";
        var start = new ProcessStartInfo("unshare", [.. SmallDiskFactAttribute.Namespace, "sh", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JIHENG_HOME"] = Repository.Root;
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        return (process.StandardOutput.ReadToEnd(), messages.Result);
    }

    private SortedDictionary<string, string> Contents() =>
        new(Directory.EnumerateFiles(At("out"), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(At("out"), f), static f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);

    private string[] Temporary() => Directory.GetFiles(At("out"), ".jiheng-*");

    private void Sample(int rows)
    {
        Directory.CreateDirectory(At("out"));
        Assert.Equal(0, Run.Of("register", "sample", "--rows", $"{rows}", "--out", _folder).Status);
    }

    private string At(string name) => Path.Combine(_folder, name);
}
