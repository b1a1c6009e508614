using System.IO.Compression;

namespace Jiheng.Cli.Tests;

/// <summary>Documents made from input with errors say so on every page that somebody might stamp.</summary>
public sealed class DraftTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("jiheng-draft-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("库尔勒市", "库尔乐市市", 1, true)]
    [InlineData("库尔勒市", "库尔勒市", 0, false)]
    public void Allocate_InputWithErrors_MarksTheNotice(string old, string replacement, int status, bool marked)
    {
        var sample = Path.Combine(Repository.Folder("samples"), "xinjiang-2020");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "case", Path.GetRelativePath(sample, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace(old, replacement, StringComparison.Ordinal));
        }

        var output = Path.Combine(folder, "out");
        Assert.Equal(status, Run.Of("allocate", Path.Combine(folder, "case"), "--out", output).Status);
        Assert.Equal(marked, Text(Path.Combine(output, "下达通知.docx"), "word/document.xml").Contains("不得用印", StringComparison.Ordinal));
        Assert.Equal(marked, Text(Path.Combine(output, "下达通知.xlsx"), "xl/worksheets/sheet1.xml").Contains("不得用印", StringComparison.Ordinal));
    }

    private static string Text(string path, string part)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
