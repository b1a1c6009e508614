using Jiheng.Audit.Checks;
using Jiheng.Data.Reading;

namespace Jiheng.Audit.Review;

/// <summary>Rules chosen by name (规则选择): growth,share runs only these, -near.miss all but this; table.* is every rule of a kind.</summary>
internal static class RuleSelection
{
    internal static IReadOnlyList<AuditRule> Apply(string selection, IReadOnlyList<AuditRule> rules, ICollection<string> wrong)
    {
        var words = selection.Split([',', '，'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Where(w => !Rules.All.Any(r => Matches(w.TrimStart('-'), r.Id)))) wrong.Add($"“{word}”：{Hint(word.TrimStart('-'))}");
        var (chosen, left) = (words.Where(w => w[0] != '-').ToList(), words.Where(w => w[0] == '-').Select(w => w[1..]).ToList());
        return [.. rules.Where(r => (chosen.Count == 0 || chosen.Exists(w => Matches(w, r.Id))) && !left.Exists(w => Matches(w, r.Id)))];
    }

    internal static bool Matches(string word, string id) =>
        word.EndsWith('*') ? id.StartsWith(word[..^1], StringComparison.Ordinal) : word == id;

    internal static string Hint(string word) =>
        Nearest.Of(word, Rules.All.Select(r => r.Id)) is { } nearest ? $"没有这条规则，是否为“{nearest}”？" : "没有这条规则，用 --explain all 可列出全部";
}
