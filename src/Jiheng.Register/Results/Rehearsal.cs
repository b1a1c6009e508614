using Jiheng.Register.Matching;

namespace Jiheng.Register.Results;

/// <summary>
/// Makes result rows of a made-up person and throws them away (预热): while one processor reads arguments and policies, another has nothing to do, and code that has
/// run once runs sooner the next time. What is written does not depend on it.
/// </summary>
public static class Rehearsal
{
    /// <summary>Begins on another thread, and is waited for by nobody.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1) _ = Task.Run(Run);
    }

    internal static void Run()
    {
        var person = new FoundRecord(0, "", 1, new("中国", "居民身份证", "11010519491231002X", "张三"), "居民", "110105")
        {
            From = "2024-01-01", Until = "2024-12-31", DeathDate = "2023-12-31", BirthDate = "", Printed = ("中国", "居民身份证", "张三"),
        };
        using var rows = new RowWriting(new(), offset => person with { Offset = offset });
        using var part = new PersonPart(rows);
        part.Take([new([0, 1], [2])], 0, 1, 0);
        part.Make();
        part.CopyTo(TextWriter.Null, TextWriter.Null);
        var counts = CountTable.Merge([]);
        counts[(person.Area, person.Scheme)] = 2;
        var areas = AreaCounts.Of(counts, part.Totals, new ResultOptions().Reported);
        AreaCounts.Write(TextWriter.Null, areas);
        SummaryJson.Text(new([new FileTally("", default, "")], 1, part.Totals.Sum(TotalKind.Duplicate), 2, areas, 0) { Categories = part.Totals.Categories, Stakes = part.Totals.Stakes });
    }
}
