using Jiheng.Bench.Scoring;
using Jiheng.Bench.Allocation;
using Jiheng.Bench.RollUp;
foreach (var f in AllocationBenchmark.Run().Concat(RollUpBenchmark.Run()).Concat(ScoringBenchmark.Run())) Console.WriteLine($"{f.Id} {f.Sample.Median:N2} [{f.Sample.Min:N2} – {f.Sample.Max:N2}]");
