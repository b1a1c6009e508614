using System.Globalization;
using Jiheng.Register.Decisions;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;
using Jiheng.Register.Standing;

namespace Jiheng.Register.Tests.Standing;

/// <summary>A register with its index, and the days that changed it, each held against a full check.</summary>
internal sealed class StandingCase : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly StandingModel _model;
    private readonly ResultOptions _results;
    private readonly bool _isCompacted;
    private Checked _full;
    private int _day;

    internal StandingCase(StandingModel model, int hashBits = 64, bool isCompacted = false)
    {
        (_model, _isCompacted) = (model, isCompacted);
        _results = new() { Standards = new SubsidyStandards(LeadTruthTests.Policies()) };
        var check = Options("0") with { Folder = _scratch.Sub("full0"), Index = Index, HashBits = hashBits, Results = _results };
        _full = Checked.Of(check);
        // Of the first duplicate somebody has said that it is none.
        if (_full.Rows("duplicates.csv") is [var first, ..])
            Refuted = new(first[18], Verdict.Refuted, "同名同号的另一人", "张三", new(2024, 6, 30), "decisions.csv");
    }

    internal string Index => Path.Combine(_scratch.Folder, "index");

    internal Decision? Refuted { get; }

    internal string Register => Path.Combine(_scratch.Folder, "r0.csv");

    internal string Changes(int day) => Path.Combine(_scratch.Folder, $"c{day}.csv");

    internal Scratch Scratch => _scratch;

    /// <summary>The results of an increment, and which changes it refused.</summary>
    internal (DiffSummary Summary, Checked Files) Diff(params string[] changes) => Diff(true, changes);

    internal (DiffSummary Summary, Checked Files) Diff(bool full, params string[] changes) => Diff(full, false, changes);

    private (DiffSummary Summary, Checked Files) Diff(bool full, bool compact, params string[] changes)
    {
        var folder = _scratch.Sub("diff" + Guid.NewGuid());
        using var diff = RegisterDiff.Open(new(Index, changes, folder) { Results = Decided, Full = full, Compact = compact }, out var problems);
        Assert.Empty(problems);
        var summary = diff!.Run();
        return (summary, new(summary.Standing, folder));
    }

    /// <summary>A day's changes, and everything that must be as a full check of the changed register says.</summary>
    internal void Day(IReadOnlyList<StandingModel.Change> changes)
    {
        _day++;
        var before = Full("before");
        var refused = changes.Count(c => !_model.Do(c));
        // Every other day the totals are only carried on.
        var (summary, files) = Diff(_day % 2 == 1, _isCompacted && _day % 2 == 0, _scratch.File($"c{_day}.csv", StandingModel.Listed(changes)));
        _full = Full("after");
        Assert.Equal(refused, summary.Rejected);
        Assert.Equal(changes.Count - refused, summary.AppliedRows);
        SameAsFull(files, summary.IsFull);
        foreach (var name in (string[])["duplicates", "deceased"]) SameChanges(before, files, name);
    }

    internal void SameAsFull(Checked files, bool withLists = true)
    {
        if (withLists) Assert.Equal(Plain(_full.Rows("duplicates.csv"), 2, 3), Plain(files.Rows("duplicates.csv"), 2, 3));
        if (withLists) Assert.Equal(Plain(_full.Rows("deceased.csv"), 1, 2, 11, 12), Plain(files.Rows("deceased.csv"), 1, 2, 11, 12));
        Assert.Equal(_full.Bytes("counts.csv"), files.Bytes("counts.csv"));
        Assert.Equal(Figures(_full.Summary), Figures(files.Summary));
    }

    public void Dispose() => _scratch.Dispose();

    private ResultOptions Decided => _results with { Decisions = new(Refuted is null ? [] : [Refuted]) };

    private Checked Full(string name) => Checked.Of(Options(_day.ToString(CultureInfo.InvariantCulture)) with { Folder = _scratch.Sub($"{name}{_day}"), Results = Decided });

    private CheckOptions Options(string name) => new([_scratch.File($"r{name}.csv", _model.Register)], [_scratch.File($"d{name}.csv", _model.Deaths)], _scratch.Folder)
    {
        Threads = 2,
        Against = _model.Against is { } against ? [_scratch.File("against.csv", against)] : [],
    };

    // The ids that came, went, and say something else, by two full checks and by the increment.
    private void SameChanges(Checked before, Checked files, string name)
    {
        var id = name == "duplicates" ? 18 : 19;
        int[] places = name == "duplicates" ? [0, 2, 3] : [1, 2, 12, 11];
        Dictionary<string, string> Rows(Checked run) => run.Rows(name + ".csv").ToDictionary(r => r[id], r => Plain([r], places).Single());
        var (old, now) = (Rows(before), Rows(_full));
        string[] expected = [.. now.Keys.Except(old.Keys).Select(k => "新增" + k), .. old.Keys.Except(now.Keys).Select(k => "结束" + k), .. old.Keys.Intersect(now.Keys).Where(k => old[k] != now[k]).SelectMany(k => (string[])["变更前" + k, "变更后" + k])];
        Assert.Equal(expected.Order(StringComparer.Ordinal), files.Rows(name + "-changes.csv").Where(r => r[0] != "不变").Select(r => r[0] + r[id + 1]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Plain(string[][] rows, params int[] places) => rows.Select(r => string.Join(',', r.Where((_, i) => !places.Contains(i))));

    private static string Figures(CheckSummary s) =>
        $"{s.Groups} {s.Surplus} {s.Deceased} {s.Reduction} {s.ResidentReduction} {s.Refuted} {string.Join(' ', s.UnmetDecisions.Select(d => d.RowId))} {string.Join(' ', s.Categories.OrderBy(c => c.Key))} {string.Join(' ', s.Stakes.OrderBy(c => c.Key))}";
}
