using Jiheng.Register.Exchange;

namespace Jiheng.Cli.Enrolment;

/// <summary>The key of the result ids (编号密钥). Whoever has it can tell by an id whose row it is, so it stays with the user and never goes with the results.</summary>
internal static class RowKeyFile
{
    internal static byte[]? Read(string? given, out string? problem, out string? warning)
    {
        if (given is not null) return KeyFile.Read(given, out problem, out warning);
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "jiheng");
        if (!Path.IsPathRooted(folder)) folder = Home.Of("data");
        var path = Path.Combine(folder, "register.key");
        if (!File.Exists(path)) Create(path);
        return KeyFile.Read(path, out problem, out warning);
    }

    // Two first runs at a time: one makes the key, the other uses it.
    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var own = path + "." + Environment.ProcessId;
        KeyFile.Create(own);
        try
        {
            File.Move(own, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(own);
        }
    }
}
