using System.Globalization;
using Jiheng.Fuzz;
using Jiheng.Fuzz.Bombs;
using Jiheng.Fuzz.Giants;
using Jiheng.Fuzz.Mutation;

if (args is ["--reader", "bombs", var program, var results]) return BombRun.Run(program, results);
var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine("用法：bench/fuzz --reader text|docx|xlsx|html|pdf|giants|bombs [--minutes 10] [--seed 1] [--only 名称] [--deep] [--corpus 文件夹] [--case 编号 [--save 文件]]");
    return 2;
}

if (options.Reader == GiantFiles.Reader) return GiantRun.Run(options);
if (options.File is { } path) return Once(path, File.ReadAllBytes(path));
var files = new BrokenFiles(options.Reader, options.Seed, Corpus.Of(options));
if (options.Case is { } one)
{
    if (options.Save is { } save) File.WriteAllBytes(save, files.Of(one));
    return Once(files.Name, files.Of(one));
}

if (options.Journal is { } journal) return new Worker(files, journal, options.Deep).Run(options.From, DateTime.Parse(options.Until!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
return Supervisor.Run(options);

int Once(string name, byte[] bytes)
{
    var before = Environment.CpuUsage.TotalTime;
    var read = Case.Run(name, bytes, options.Deep);
    Console.WriteLine($"{bytes.Length} bytes, {(read ? "read" : "refused")} in {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s, {Worker.Peak()} MiB");
    return 0;
}
