namespace Jiheng.Register.Tests;

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class Scratch : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("jiheng-register-").FullName;

    internal string File(string name, string text) => File(name, System.Text.Encoding.UTF8.GetBytes(text));

    internal string File(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string Sub(string name) => Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;

    public void Dispose() => Directory.Delete(Folder, true);
}
