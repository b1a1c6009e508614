using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Findings;

/// <summary>
/// One cause, one finding (归并). Findings that question the same figure are one; so is a statement that is printed twice; and
/// findings that lean on the same figure are one when that figure breaks more claims than it satisfies: a wrong total is
/// not reported again by every row that leans on it, a wrong figure that breaks a sum, a share and a growth is one finding.
/// </summary>
internal static class Grouping
{
    private const int ShortestStatement = 8;
    private const int MostDerivations = 3;
    private const int MostMessages = 2;

    internal static IReadOnlyList<Finding> ByCause(IReadOnlyList<Claim> claims)
    {
        var questioned = claims.Select(c => c.Finding).OfType<Finding>().GroupBy(f => (f.Locations[0].Place, f.Printed)).Select(Join);
        var stated = questioned.GroupBy(Statement).SelectMany(g => g.Key.Length > 0 ? [Repeated([.. g])] : g.AsEnumerable());
        return [.. Causes([.. stated], claims)];
    }

    private static Finding Join(IEnumerable<Finding> group)
    {
        var ordered = group.OrderByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ToArray();
        var messages = ordered.DistinctBy(f => f.Rule).Select(f => f.Message).Distinct().Take(MostMessages);
        var derivations = ordered.DistinctBy(f => f.Rule).Select(f => f.Derivation).Where(d => d.Length > 0).Distinct().Take(MostMessages);
        return ordered[0] with { Message = string.Join("；", messages), Derivation = string.Join("；", derivations), Locations = [.. ordered.SelectMany(f => f.Locations).Distinct()] };
    }

    // Rule and words with their figures; bare cells look alike without being the same statement.
    private static string Statement(Finding finding) => finding.Locations[0].Quote.Length < ShortestStatement ? ""
        : string.Join('\n', finding.Locations.Select(l => l.Quote).Prepend(finding.Message).Prepend(finding.Rule));

    private static Finding Repeated(Finding[] same) => same.Length == 1 ? same[0]
        : same[0] with { Message = $"{same[0].Message}（同样的表述共 {same.Length} 处）", Locations = [.. same.SelectMany(f => f.Locations).Distinct()] };

    /// <summary>The figures that most findings share are taken first; each finding belongs to one of them.</summary>
    private static IEnumerable<Finding> Causes(IReadOnlyList<Finding> findings, IReadOnlyList<Claim> claims)
    {
        var leaning = new Dictionary<SourcePlace, List<Finding>>();
        foreach (var finding in findings)
            foreach (var place in finding.Locations.Select(l => l.Place).Distinct())
                if (leaning.TryGetValue(place, out var list)) list.Add(finding);
                else leaning[place] = [finding];
        var shared = leaning.Where(l => l.Value.Count > 1).ToArray();
        var vouched = Vouched(shared.Select(s => s.Key), claims);
        var left = findings.ToHashSet();
        foreach (var (place, _) in shared.OrderByDescending(s => s.Value.Count - vouched[s.Key]).ThenByDescending(s => s.Value.Any(f => f.Locations[0].Place == s.Key)))
        {
            var members = Explained(place, [.. leaning[place].Where(left.Contains)]);
            if (members.Length < 2 || members.Length <= vouched[place]) continue;
            // A figure that nothing questions by itself, and that a claim vouches for, is the cause of nothing.
            if (vouched[place] > 0 && !Array.Exists(members, f => f.Locations[0].Place == place)) continue;
            left.ExceptWith(members);
            yield return Merge(place, members);
        }

        foreach (var finding in findings.Where(left.Contains)) yield return finding;
    }

    /// <summary>Of the findings that share a figure those that its error can be the cause of: words have no arithmetic, and 0.04 points do not make ten.</summary>
    private static Finding[] Explained(SourcePlace place, Finding[] members)
    {
        var numeric = members.Where(m => m.Printed.AsSpan().ContainsAnyInRange('0', '9')).ToArray();
        if (Array.Find(numeric, m => m.Locations[0].Place == place) is not { } cause || Gap(cause) is not { } gap || gap == 0m) return numeric;
        return [.. numeric.Where(m => Unit(m) != Unit(cause) || Gap(m) is not { } other || other <= MostOfCause * gap)];
    }

    private const decimal MostOfCause = 20m;

    private static decimal? Gap(Finding finding) =>
        FigureReader.Read(NormalText.Of(finding.Printed).Text) is [var printed, ..] && FigureReader.Read(NormalText.Of(finding.Expected).Text) is [var expected, ..] ? Math.Abs(printed.Amount - expected.Amount) : null;

    private static string Unit(Finding finding) => FigureReader.Read(NormalText.Of(finding.Printed).Text) is [var printed, ..] ? printed.Unit.Base : "";

    // How many claims that hold each figure takes part in.
    private static Dictionary<SourcePlace, int> Vouched(IEnumerable<SourcePlace> places, IReadOnlyList<Claim> claims)
    {
        var vouched = places.ToDictionary(p => p, _ => 0);
        if (vouched.Count == 0) return vouched;
        foreach (var place in claims.SelectMany(c => c.Vouched))
            if (vouched.TryGetValue(place, out var times)) vouched[place] = times + 1;
        return vouched;
    }

    private static Finding Merge(SourcePlace cause, Finding[] members)
    {
        var ordered = members.OrderByDescending(f => f.Locations[0].Place == cause).ThenByDescending(f => f.Severity).ThenByDescending(f => f.Confidence).ToArray();
        var first = ordered[0];
        var others = ordered.Skip(1).Select(f => f.Printed).Where(p => p != first.Printed).Distinct().ToArray();
        return first with
        {
            Severity = ordered.Max(f => f.Severity),
            Message = others.Length == 0 ? first.Message : $"{first.Message}；与之相关的 {string.Join("、", others.Take(MostDerivations))}{(others.Length > MostDerivations ? "等" : "")} 也不相符",
            Derivation = string.Join("；", ordered.Select(f => f.Derivation).Where(d => d.Length > 0).Distinct().Take(MostDerivations)),
            Locations = [.. ordered.SelectMany(f => f.Locations).Distinct()],
        };
    }
}
