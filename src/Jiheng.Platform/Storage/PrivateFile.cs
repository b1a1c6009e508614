namespace Jiheng.Platform.Storage;

/// <summary>
/// Files and folders for the server's own account alone (私有文件): whoever else is on the machine reads neither the data nor a
/// backup, whatever the umask. SQLite gives its log beside a database the same permissions.
/// </summary>
public static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes an empty file; one that is there stays as it is.</summary>
    public static void Make(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        using var made = new FileStream(path, options);
    }

    /// <summary>Makes a folder; one that is there stays as it is.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
    }

    /// <summary>Takes from others what a copy brought along.</summary>
    public static void Close(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Owner);
    }

    /// <summary>The same of a file that is there, if others may read it; somebody else's file is left to him.</summary>
    public static void CloseIfOpen(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path) || (File.GetUnixFileMode(path) & ~Owner) == 0) return;
        try
        {
            Close(path);
        }
        catch (UnauthorizedAccessException)
        {
            // Whoever does not own the file cannot close it, and has not opened it to others either.
        }
    }
}
