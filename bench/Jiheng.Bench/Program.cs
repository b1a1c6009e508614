using Jiheng.Bench.Allocation;
using Jiheng.Bench.Documents;
using Jiheng.Bench.Measuring;
using Jiheng.Bench.Results;
using Jiheng.Bench.RollUp;
using Jiheng.Bench.Scoring;

if (args is not [var output])
{
    Console.Error.WriteLine("用法：bench/run（结果写入 bench/results/）");
    return 2;
}

var load = Machine.LoadNow();
var versions = new Dictionary<string, string>();
var folder = Directory.CreateTempSubdirectory("jiheng-bench").FullName;
var findings = new List<Finding>();
try
{
    IEnumerable<Finding>[] benchmarks =
    [
        ScoringBenchmark.Run(), AllocationBenchmark.Run(), RollUpBenchmark.Run(), FormBenchmark.Run(),
        TableBenchmark.Compare(folder, versions), TableBenchmark.Lengthen(),
    ];
    foreach (var finding in benchmarks.SelectMany(static b => b))
    {
        findings.Add(finding);
        Console.Error.WriteLine($"{finding.Name}：{ResultFigures.Of(finding.Sample.Median)} {finding.Unit}（目标 {ResultFigures.Of(finding.Goal)}）");
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

var machine = Machine.Here(versions) with { Load = load };
Directory.CreateDirectory(output);
File.WriteAllText(Path.Combine(output, "foundation.md"), MarkdownResults.Of(machine, findings));
File.WriteAllText(Path.Combine(output, "foundation.json"), JsonResults.Of(machine, findings));
return 0;
