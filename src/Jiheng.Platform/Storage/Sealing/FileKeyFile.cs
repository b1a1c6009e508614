using System.Security.Cryptography;

namespace Jiheng.Platform.Storage.Sealing;

/// <summary>Reads the file of a key, and makes it where there is none (密钥文件): 64 hexadecimal digits, for the server's account alone.</summary>
internal static class FileKeyFile
{
    private const int KeyBytes = 32;

    /// <exception cref="InvalidDataException">It holds something else, or cannot be read or made; the message is for the administrator.</exception>
    internal static byte[] Read(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            if (!File.Exists(full)) Make(full);
            return Parse(File.ReadAllText(full).Trim()) ?? throw new InvalidDataException($"文件密钥 {full} 的内容应为{KeyBytes * 2}位十六进制数字；请放回原来的密钥文件，或以 JIHENG_KEY_FILE 指明它在哪里。");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"文件密钥 {full} 不能读取或建立（{(e is UnauthorizedAccessException ? "没有权限" : e.Message)}）；请以 JIHENG_KEY_FILE 指明一个服务账号能读写的位置。", e);
        }
    }

    // Two servers may begin at once: the file appears whole or not at all, and the first one stays.
    private static void Make(string path)
    {
        PrivateFile.MakeFolder(Path.GetDirectoryName(path)!);
        var made = $"{path}.{Guid.NewGuid():N}";
        PrivateFile.Make(made);
        File.WriteAllText(made, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n");
        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(made);
        }
    }

    private static byte[]? Parse(string text)
    {
        var key = new byte[KeyBytes];
        return text.Length == KeyBytes * 2 && Convert.FromHexString(text, key, out _, out _) == System.Buffers.OperationStatus.Done ? key : null;
    }
}
