using System.Diagnostics;
using System.Globalization;
using Jiheng.Fuzz;
using Jiheng.Fuzz.Mutation;

var options = Options.Read(args);
if (options is null)
{
    Console.Error.WriteLine("用法：bench/fuzz --reader text|docx|xlsx|html|pdf [--minutes 10] [--seed 1] [--deep] [--case 编号 [--save 文件]]");
    return 2;
}

var files = new BrokenFiles(options.Reader, options.Seed);
if (options.Case is { } one)
{
    var bytes = files.Of(one);
    if (options.Save is { } save) File.WriteAllBytes(save, bytes);
    var watch = Stopwatch.StartNew();
    var read = Case.Run(files.Name, bytes, options.Deep);
    Console.WriteLine($"{bytes.Length} bytes, {(read ? "read" : "refused")} in {watch.ElapsedMilliseconds} ms");
    return 0;
}

if (options.Journal is { } journal) return new Worker(files, journal, options.Deep).Run(options.From, DateTime.Parse(options.Until!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
return Supervisor.Run(options);
