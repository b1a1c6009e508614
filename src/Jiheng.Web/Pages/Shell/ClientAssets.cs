using System.Text.Json;

namespace Jiheng.Web.Pages.Shell;

/// <summary>
/// The bundled scripts, styles and icons (前端文件), beside the program. Their names carry a hash of their content, so browsers keep
/// them for good.
/// </summary>
public sealed class ClientAssets
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "client");
    private readonly Dictionary<string, string> names = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!;

    /// <summary>The address of a file under its plain name, e.g. workbench.css.</summary>
    public string this[string name] => "/client/" + names[name];

    internal static IResult Get(string file, HttpRequest request, HttpResponse response)
    {
        var path = Path.Combine(Folder, file);
        if (file.Contains("..", StringComparison.Ordinal) || file.Contains('/', StringComparison.Ordinal) || file.Contains('\\', StringComparison.Ordinal) || !File.Exists(path)) return Results.NotFound();
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Remove("Pragma");
        response.Headers.Vary = "Accept-Encoding";
        var isPacked = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal) && File.Exists(path + ".br");
        if (isPacked) response.Headers.ContentEncoding = "br";
        return Results.File(isPacked ? path + ".br" : path, Path.GetExtension(file) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "application/octet-stream",
        });
    }
}
