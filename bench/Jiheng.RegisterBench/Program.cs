using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Register.Sampling;
using Jiheng.RegisterBench;
using Jiheng.RegisterBench.Contenders;
using Jiheng.RegisterBench.Results;

if (args is not [var root, var work, .. var rest] || Options.Read(rest) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var json = new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
var results = Path.Combine(root, "bench", "results");
var sample = options.Sample ?? Directory.CreateDirectory(Path.Combine(work, "sample")).FullName;
if (options.Sample is null) SampleRegister.Write(sample, options.Rows, options.Seed);
// Ids of rows are made with a key of the run, not with the user's own.
File.WriteAllText(Path.Combine(work, "key"), RandomNumberGenerator.GetHexString(64, lowercase: true));
if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(work, "key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

var load = double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
var outcomes = new Contest(work, options.Runs).Hold([.. new AllContenders(root, sample, work).Of(options.Peers)]);
var register = new FileInfo(Path.Combine(sample, "register.csv"));
var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(static l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
var memory = long.Parse(File.ReadLines("/proc/meminfo").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) >> 20;
var session = new Session(
    $"{DateTime.UtcNow:yyyy-MM-dd HH:mm}", $"{processor}，{Environment.ProcessorCount} 核，{memory} GiB 内存", load, Environment.GetEnvironmentVariable("JIHENG_BENCH_VERSIONS") ?? "",
    File.ReadLines(register.FullName).LongCount() - 1, options.Seed, register.Length / 1048576.0, outcomes);

Directory.CreateDirectory(results);
var path = Path.Combine(results, "register.json");
var before = options.Adds && File.Exists(path) ? JsonSerializer.Deserialize<List<Session>>(File.ReadAllText(path), json)! : [];
Session[] sessions = [.. before, session];
File.WriteAllText(path, JsonSerializer.Serialize(sessions, json) + "\n");
File.WriteAllText(Path.Combine(results, "register.md"), Report.Of(sessions));
Console.WriteLine(Report.Of([session]));
return 0;
