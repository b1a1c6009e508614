
namespace Jiheng.Documents.Tests.Reports.Transfer;

/// <summary>Compares a text with the approved file of its name beside these tests.</summary>
internal static class Approved
{
    internal static void Match(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "Jiheng.Documents.Tests", "Reports", "Transfer", name + ".approved.txt");
        if (Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1") File.WriteAllText(path, text);
        Assert.True(File.Exists(path), $"No approved file {path}; run with JIHENG_UPDATE_GOLDEN=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
