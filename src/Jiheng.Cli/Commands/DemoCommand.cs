using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Demo;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Platform.Storage;
using Jiheng.Web;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng demo: the worked cases, computed and printed, and a server with a year under way (演示).</summary>
internal static class DemoCommand
{
    private static readonly string Rule = new('=', 60);
    private static readonly string[] Cases = ["xinjiang-2020", "xinjiang-2024", "urumqi-2024", "changji-2024", "kashgar-2022"];

    internal static Command Build()
    {
        var (json, output, format) = (Arguments.Json(), Arguments.Out("写到 out/"), Arguments.Format());
        var noServe = new Option<bool>("--no-serve") { Description = "写出公文、建好演示数据库后结束，不启动服务（供脚本使用）" };
        var data = new Option<string?>("--data") { Description = "演示数据库放在哪个文件夹（默认 data/）；已有则保留" };
        var urls = new Option<string>("--urls") { Description = $"监听地址（默认 {ServerSettings.DefaultUrls}）", DefaultValueFactory = static _ => ServerSettings.DefaultUrls };
        var command = new Command("demo", "计算自带的五个案例，把公文写到 out/，建立演示数据库并启动服务") { output, format, json, noServe, data, urls };
        command.SetAction(async (parsed, cancel) =>
        {
            if (Formats.Read(parsed.GetValue(format)) is not { } formats) return ExitCode.Failed;
            var folder = parsed.GetValue(output) ?? Home.Of("out");
            var (status, made) = Documents(folder, formats);
            var file = Path.Combine(parsed.GetValue(data) ?? Home.Of("data"), "demo.db");
            PrivateFile.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var accounts = await DemoDatabase.MakeAsync(file, cancel);
            if (parsed.GetValue(json)) Json.Write(Result(folder, file, made, accounts));
            else PrintFiles(folder, made);
            var isToTell = !parsed.GetValue(json);
            try
            {
                if (parsed.GetValue(noServe)) return status;
                Report.Progress($"演示服务：{parsed.GetValue(urls)}，按 Ctrl+C 结束；再次启动保留数据，要重新开始请删除 {file}。");
                return await ServeCommand.RunAsync(new ServerSettings(DatabaseSettings.Read("Data Source=" + file), Home.Folder, parsed.GetValue(urls)!), migrate: true, Tell, cancel);
            }
            finally
            {
                // They are shown once, so also when no server came up.
                Tell();
            }

            // After what the server says of its start: nobody looks for passwords among log lines.
            void Tell()
            {
                if (isToTell) PrintAccounts(file, accounts);
                isToTell = false;
            }
        });
        return command;
    }

    private static (int Status, List<(string Case, string File, string About)> Made) Documents(string folder, Formats formats)
    {
        var status = ExitCode.Fine;
        var made = new List<(string Case, string File, string About)>();
        foreach (var name in Cases)
        {
            Report.Progress($"正在计算 {name}……");
            var loaded = LoadedCase.Read(Home.Of("samples", name));
            Report.Diagnostics(loaded.Diagnostics, Severity.Warning);
            status = Math.Max(status, loaded.ExitCode);
            if (loaded.Result is null) continue;
            made.AddRange(DocumentFiles.Write(loaded, Path.Combine(folder, name), formats).Select(f => (name, f.Path, f.About)));
        }

        return (status, made);
    }

    private static JsonObject Result(string folder, string file, List<(string Case, string File, string About)> made, IReadOnlyList<DemoAccount> accounts) => new()
    {
        ["folder"] = folder, ["database"] = file,
        ["files"] = Json.Array(made, static m => new JsonObject { ["case"] = m.Case, ["path"] = m.File, ["about"] = m.About }),
        ["accounts"] = Json.Array(accounts, static a => new JsonObject { ["role"] = a.Role, ["user"] = a.User, ["password"] = a.Password }),
    };

    private static void PrintFiles(string folder, List<(string Case, string File, string About)> made)
    {
        Console.WriteLine($"共写出 {made.Count} 个文件，在 {folder}：");
        TextTable.Write(["案例", "文件", "内容"], made.Select(m => new[] { m.Case, Path.GetRelativePath(folder, m.File), m.About }));
    }

    private static void PrintAccounts(string file, IReadOnlyList<DemoAccount> accounts)
    {
        if (accounts.Count == 0)
        {
            Console.WriteLine($"\n演示数据库 {file} 已经建好，账号和口令沿用第一次给出的。");
            return;
        }

        Console.WriteLine($"\n{Rule}\n演示数据库 {file} 已建好。口令是随机的，只显示这一次：\n");
        TextTable.Write(["角色", "用户名", "口令"], accounts.Select(static a => new[] { a.Role, a.User, a.Password }));
        Console.WriteLine(Rule);
    }
}
