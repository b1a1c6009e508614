using System.Security.Cryptography;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Exchange;

/// <summary>A key in a file (密钥文件): at least 64 hexadecimal digits, that is 256 bits, on one line, readable by its owner alone.</summary>
public static class KeyFile
{
    /// <summary>The least length of a key: that of the digests.</summary>
    public const int LeastBytes = KeyedHash.DigestBytes;

    // A random key of 32 bytes has more than 25 distinct bytes but in one case of ten thousand million; typed-in patterns have few.
    private const int LeastDistinctBytes = 16;
    private const int MostFileBytes = 4096;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The key; null, with <paramref name="problem"/> in words, when the file holds none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="problem">Why there is no key.</param>
    /// <param name="warning">What is wrong with a key that can be used.</param>
    public static byte[]? Read(string path, out string? problem, out string? warning)
    {
        (problem, warning) = (null, null);
        if (!File.Exists(path)) return Refuse($"{path}：没有这个密钥文件；请核对路径，或用 jiheng register exchange key --out 生成。", out problem);
        if (OrdinaryFile.IsNone(path)) return Refuse($"{path}：文件是空的，或不是普通文件（如管道、设备）；应为一行十六进制数字，请先存为文件再给出。", out problem);
        if (new FileInfo(path).Length > MostFileBytes) return Refuse($"{path}：文件超过 {MostFileBytes} 字节，不是密钥；应为一行十六进制数字。", out problem);
        var text = File.ReadAllText(path).Trim();
        if (!text.All(char.IsAsciiHexDigit) || text.Length % 2 != 0) return Refuse($"{path}：密钥应为一行十六进制数字（0-9、a-f），个数为偶数；请重新生成或向对方索取。", out problem);
        if (text.Length < LeastBytes * 2) return Refuse($"{path}：密钥只有 {text.Length} 个十六进制数字，应不少于 {LeastBytes * 2} 个；请重新生成。", out problem);
        var key = Convert.FromHexString(text);
        if (key.Distinct().Count() < LeastDistinctBytes) return Refuse($"{path}：密钥有规律，容易被猜出；请用 jiheng register exchange key --out 重新生成。", out problem);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0) warning = $"{path}：其他用户可以读写这个密钥文件；请执行 chmod 600。";
        return key;
    }

    /// <summary>Writes a new random key; never over an existing file.</summary>
    /// <exception cref="IOException">The file exists or cannot be written.</exception>
    public static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(path, options);
        writer.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LeastBytes)));
    }

    private static byte[]? Refuse(string message, out string? problem)
    {
        problem = message;
        return null;
    }
}
