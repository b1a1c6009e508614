using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Data.Schemes;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Rules;

/// <summary>The policies and scoring schemes that come with the program (政策与方案), read once at start, and those that years were pinned to.</summary>
/// <param name="Policies">政策参数.</param>
/// <param name="Schemes">评分方案.</param>
public sealed record Rulebook(PolicyBook Policies, SchemeLibrary Schemes)
{
    private readonly ConcurrentDictionary<string, object> pinned = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RuleText> kept = new(StringComparer.Ordinal);
    private Dictionary<(RuleKind Kind, string Id), string> texts = [];

    /// <summary>Reads them from the program's folder.</summary>
    /// <exception cref="InvalidDataException">One of the files is wrong; nothing is computed by half of the rules.</exception>
    public static Rulebook Read(string home)
    {
        var diagnostics = new Diagnostics();
        var (policies, schemes) = (Path.Combine(home, "policies"), Path.Combine(home, "schemes"));
        var book = new Rulebook(PolicyLibrary.Load(policies, diagnostics), SchemeLibrary.Read(schemes, diagnostics));
        if (diagnostics.HasErrors) throw new InvalidDataException("政策或评分方案有误，服务没有启动：" + string.Join('；', diagnostics.Items.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)));
        book.texts = Texts(schemes, RuleKind.Scheme).Concat(Texts(policies, RuleKind.Policy)).ToDictionary();
        return book;
    }

    /// <summary>The text of a rule as the program has it now; null when it has none of that name.</summary>
    internal string? TextOf(RuleKind kind, string id) => texts.GetValueOrDefault((kind, id));

    /// <summary>Whether a year follows the text that the program has now.</summary>
    public bool IsCurrent(YearRule rule) => TextOf(rule.Kind, rule.RuleId) is { } text && FingerprintOf(text) == rule.Fingerprint;

    /// <summary>What a text is known by: SHA-256 of it.</summary>
    internal static string FingerprintOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A text that was kept. What has a fingerprint never changes, so it is read once.</summary>
    internal async Task<RuleText> KeptAsync(JihengDb db, string fingerprint, CancellationToken cancel) =>
        kept.TryGetValue(fingerprint, out var known) ? known : kept[fingerprint] = await db.RuleTexts.AsNoTracking().SingleAsync(t => t.Fingerprint == fingerprint, cancel);

    /// <summary>The scheme in a text that was kept.</summary>
    internal ScoringScheme Scheme(RuleText kept) => (ScoringScheme)pinned.GetOrAdd(kept.Fingerprint, _ => Parsed(kept, static (t, s, d) => SchemeFile.Parse(t, s, d)));

    /// <summary>The policy in a text that was kept.</summary>
    internal Policy Policy(RuleText kept) => (Policy)pinned.GetOrAdd(kept.Fingerprint, _ => Parsed(kept, static (t, s, d) => PolicyFile.Parse(t, s, d)));

    // It was read when it was kept; only a program that has become stricter can refuse it now.
    private static T Parsed<T>(RuleText kept, Func<string, string, Diagnostics, T?> parse)
        where T : class
    {
        var diagnostics = new Diagnostics();
        return parse(kept.Text, $"{kept.RuleId}（{kept.Fingerprint[..8]}）", diagnostics) ?? throw new InvalidDataException(string.Join('；', diagnostics.Items.Select(static d => d.Message)));
    }

    private static IEnumerable<KeyValuePair<(RuleKind, string), string>> Texts(string folder, RuleKind kind)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(path);
            var id = kind == RuleKind.Scheme ? SchemeFile.Parse(text, path, new Diagnostics())?.Id : PolicyFile.Parse(text, path, new Diagnostics())?.Id;
            if (id is not null) yield return new((kind, id), text);
        }
    }
}
