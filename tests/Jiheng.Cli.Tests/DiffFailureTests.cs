using System.Diagnostics;

namespace Jiheng.Cli.Tests;

/// <summary>jiheng register diff when the machine fails it: the index stands at the day before, and the same changes can be given again.</summary>
public sealed class DiffFailureTests : IDisposable
{
    private const int Changed = 3000;

    private readonly string _folder = Directory.CreateTempSubdirectory("jiheng-diff-").FullName;

    [Fact]
    public void Diff_KilledAtAnyMoment_CanBeGivenAgainOrIsWhole()
    {
        if (OperatingSystem.IsWindows()) return;
        Prepare();
        Assert.Equal(0, Run.Of("register", "check", At("register.csv"), "--index", At("index"), "--out", At("full")).Status);
        var changes = Changes();
        CopyIndex("expected");
        Assert.Equal(0, Run.Of("register", "diff", At("expected"), changes, "--out", At("expected-out"), "--full").Status);
        foreach (var milliseconds in (int[])[150, 250, 350, 450])
        {
            CopyIndex("killed");
            Kill(milliseconds, "register", "diff", At("killed"), changes, "--out", At("out"));
            // Whether the batch was kept before the end or not: refused as given already, or taken in now.
            var again = Run.Of("register", "diff", At("killed"), changes, "--out", At("out"));
            Assert.True(again.Status == 0 || again.Messages.Contains("没有再算一次", StringComparison.Ordinal), again.Messages);
            Assert.Equal(0, Run.Of("register", "diff", At("killed"), "--out", At("out")).Status);
            foreach (var name in (string[])["duplicates.csv", "counts.csv"]) Assert.Equal(File.ReadAllText(At($"expected-out/{name}")), File.ReadAllText(At($"out/{name}")));
            Assert.Empty(Directory.GetFiles(At("out"), ".jiheng-*"));
        }
    }

    // The index on a file system of a few megabytes that only the started programs see, filled up for the first attempt.
    [SmallDiskFact]
    public void Diff_IndexOnAFullDisk_SaysSoAndTakesTheSameChangesLater()
    {
        Prepare();
        Directory.CreateDirectory(At("index"));
        var changes = Changes();
        var program = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "jiheng.dll")}' register";
        var diff = $"{program} diff '{At("index")}' '{changes}' --out '{At("out")}' >/dev/null";
        var script = $"""
            mount -t tmpfs -o size=4m none '{At("index")}'
            {program} check '{At("register.csv")}' --index '{At("index")}' --out '{At("full")}' >/dev/null 2>&1; echo check $?
            head -c 8m /dev/zero >'{At("index/filler")}' 2>/dev/null; sha256sum '{At("index")}'/*.journal >'{At("before")}'
            {diff}; echo full $?; sha256sum -c --quiet '{At("before")}'; echo same $?
            rm '{At("index/filler")}'
            {diff} 2>/dev/null; echo again $?
            {program} diff '{At("index")}' --out '{At("out")}' >/dev/null 2>&1; echo all $?
            """;
        var start = new ProcessStartInfo("unshare", [.. SmallDiskFactAttribute.Namespace, "sh", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JIHENG_HOME"] = Repository.Root;
        using var process = Process.Start(start)!;
        var messages = process.StandardError.ReadToEndAsync();
        Assert.Equal("check 0\nfull 2\nsame 0\nagain 0\nall 0\n", process.StandardOutput.ReadToEnd());
        Assert.Contains("索引没有更新，仍是上一批的状态", messages.Result, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, true);

    private void Prepare()
    {
        Assert.Equal(0, Run.Of("register", "sample", "--rows", "20000", "--out", _folder).Status);
        Directory.CreateDirectory(At("out"));
    }

    // The first rows are enrolled once more elsewhere: each person becomes a duplicate.
    private string Changes()
    {
        var path = At("changes.csv");
        var lines = File.ReadLines(At("register.csv")).Take(Changed + 1).ToArray();
        File.WriteAllLines(path, lines.Skip(1).Select(static l => "新增," + Elsewhere(l.Split(','))).Prepend("变动类型," + lines[0].TrimStart('\uFEFF')));
        return path;

        static string Elsewhere(string[] cells) => string.Join(',', [.. cells[..5], "659004", .. cells[6..]]);
    }

    private void CopyIndex(string name)
    {
        Directory.CreateDirectory(At(name));
        foreach (var file in Directory.GetFiles(At("index"), "index-*")) File.Copy(file, Path.Combine(At(name), Path.GetFileName(file)), true);
    }

    private static void Kill(int milliseconds, params string[] arguments)
    {
        using var running = Run.Start(arguments);
        if (!running.WaitForExit(milliseconds)) running.Kill();
        running.WaitForExit();
    }

    private string At(string name) => Path.Combine(_folder, name);
}
