using System.Globalization;

namespace Jiheng.RegisterBench;

/// <summary>What the benchmark was asked for (选项).</summary>
internal sealed record Options(long Rows, ulong Seed, int Runs, IReadOnlyList<string> Peers, string? Sample, bool Adds)
{
    internal const string Usage = "用法：bench/register/run [--rows 行数] [--seed 种子] [--runs 次数] [--peers 程序,…] [--sample 样本文件夹] [--add]\n程序：jiheng、jiheng-leads、duckdb、chdb、postgresql、sort-awk、wc（默认全部）；--sample 用已有的样本；--add 加到已有的结果后面。";
    internal static readonly string[] AllPeers = ["jiheng", "jiheng-leads", "duckdb", "chdb", "postgresql", "sort-awk", "wc"];

    /// <summary>The options of a command line; null when they are none.</summary>
    internal static Options? Read(string[] arguments)
    {
        var options = new Options(15_415_919, 1, 5, AllPeers, null, false);
        for (var at = 0; at < arguments.Length; at++)
        {
            if (arguments[at] == "--add") options = options with { Adds = true };
            else if (at + 1 < arguments.Length && With(options, arguments[at], arguments[++at]) is { } known) options = known;
            else return null;
        }

        return options;
    }

    private static Options? With(Options options, string name, string value) => name switch
    {
        "--rows" when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 => options with { Rows = rows },
        "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) => options with { Seed = seed },
        "--runs" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) && runs > 0 => options with { Runs = runs },
        "--peers" when value.Split(',') is var peers && peers.All(AllPeers.Contains) => options with { Peers = peers },
        "--sample" => options with { Sample = value },
        _ => null,
    };
}
