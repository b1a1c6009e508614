namespace Jiheng.Documents.Tests.Forms;

/// <summary>Compares a dump with the approved file of its name under Forms/Approved.</summary>
internal static class GoldenForms
{
    internal static void Match(string name, string dump)
    {
        var path = Path.Combine(FormFiles.Root, "tests", "Jiheng.Documents.Tests", "Forms", "Approved", name + ".txt");
        if (Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, dump);
        }

        Assert.True(File.Exists(path), $"No approved file {path}; run with JIHENG_UPDATE_GOLDEN=1 and read what it writes.");
        Assert.Equal(File.ReadAllText(path), dump);
    }
}
