namespace Jiheng.Register.Reading;

/// <summary>Tells before opening a file whether it can be read to its end and again (普通文件): who opens a pipe waits until somebody writes into it.</summary>
public static class OrdinaryFile
{
    /// <summary>True for a path that is there and leads to no file to read. Pipes and devices have no length, as empty files have none.</summary>
    public static bool IsNone(string path)
    {
        // What a pipe of this process is linked to has no name at all.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path);
        return target is not { Exists: true, Length: > 0 };
    }

    /// <summary>True for a link that leads to itself, at once or by way of others.</summary>
    public static bool IsCircle(string path)
    {
        if (new FileInfo(path).LinkTarget is null) return false;
        try
        {
            File.ResolveLinkTarget(path, returnFinalTarget: true);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Why a list cannot be read from a path that is there, in words; null when it may be.</summary>
    public static string? Problem(string path) => IsNone(path) ? $"{path}：文件是空的，或不是普通文件（如管道、设备）；应有表头和数据行，请先存为文件再给出。" : null;
}
