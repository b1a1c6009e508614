using System.Text.Json;

namespace Jiheng.Client;

/// <summary>The tokens of this user by server (凭据文件), in a file that nobody else can read.</summary>
public sealed class Credentials
{
    private readonly string path;
    private readonly Dictionary<string, string> tokens;

    private Credentials(string path, Dictionary<string, string> tokens) => (this.path, this.tokens) = (path, tokens);

    /// <summary>Where they are kept: JIHENG_CREDENTIALS, or jiheng/credentials.json of the user's settings.</summary>
    public static string DefaultPath => Environment.GetEnvironmentVariable("JIHENG_CREDENTIALS") is { Length: > 0 } named
        ? named : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "jiheng", "credentials.json");

    /// <exception cref="IOException">The file can be read by others; the message says what to do.</exception>
    public static Credentials Read(string path)
    {
        if (!File.Exists(path)) return new(path, []);
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)) != 0)
            throw new IOException($"凭据文件“{path}”别人也能读写，里面的令牌不再可信；请执行 chmod 600 “{path}”，并在服务器上收回旧令牌后重新登录。");
        return new(path, JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? []);
    }

    public string? Of(Uri server) => tokens.GetValueOrDefault(Key(server));

    /// <summary>Keeps a token; the file is made for its owner alone before anything is written into it.</summary>
    public void Keep(Uri server, string token)
    {
        tokens[Key(server)] = token;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var part = path + ".part";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.Delete(part);
        using (var stream = new FileStream(part, options)) JsonSerializer.Serialize(stream, tokens);
        File.Move(part, path, true);
    }

    private static string Key(Uri server) => server.GetLeftPart(UriPartial.Authority);
}
