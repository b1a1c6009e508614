using System.Globalization;
using Jiheng.Register.Results;

namespace Jiheng.Register.Tests;

/// <summary>A check that was run, and its files.</summary>
internal sealed record Checked(CheckSummary Summary, string Folder)
{
    internal static Checked Of(CheckOptions options)
    {
        var check = RegisterCheck.Open(options, out var problems);
        Assert.Empty(problems);
        return new(check!.Run(), options.Folder);
    }

    internal byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    internal string[][] Rows(string name) => [.. File.ReadAllLines(Path.Combine(Folder, name)).Skip(1).Select(l => l.Split(','))];

    /// <summary>What was found in the words of truth.csv: each row beyond the first of a group against the first, each deceased row against the list's line.</summary>
    internal string[] Findings(Func<string, long, long> lineInWhole)
    {
        var first = new Dictionary<string, long>();
        var found = new List<string>();
        foreach (var row in Rows("duplicates.csv"))
        {
            var line = lineInWhole(row[2], long.Parse(row[3], CultureInfo.InvariantCulture));
            if (!first.TryAdd(row[0], line)) found.Add($"重复,{line},{first[row[0]]}");
        }

        found.AddRange(Rows("deceased.csv").Select(r => $"死亡,{lineInWhole(r[1], long.Parse(r[2], CultureInfo.InvariantCulture))},{r[12]}"));
        return [.. found.Order(StringComparer.Ordinal)];
    }
}
