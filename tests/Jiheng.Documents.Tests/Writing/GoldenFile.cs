using System.Runtime.CompilerServices;

namespace Jiheng.Documents.Tests.Writing;

/// <summary>
/// Compares rendered text with what was approved in tests/Jiheng.Documents.Tests/Golden. To approve a change, run the
/// tests with JIHENG_UPDATE_GOLDEN=1 and read the difference before committing it.
/// </summary>
internal static class GoldenFile
{
    public static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "..", "Golden", name);
        if (Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{name} has not been approved yet; run with JIHENG_UPDATE_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
