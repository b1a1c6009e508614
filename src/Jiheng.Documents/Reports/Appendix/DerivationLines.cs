using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Appendix;

/// <summary>
/// Explains figures line by line (计算过程): a line for every computed figure, those that it rests on indented below it,
/// none explained twice.
/// </summary>
internal sealed class DerivationLines(FigureLedger ledger)
{
    private readonly FigureWords words = new(ledger);
    private readonly HashSet<object> told = [];

    /// <summary>The lines of a figure; none when it was explained before.</summary>
    public IEnumerable<string> Explain(Derivation figure, int depth = 0)
    {
        var node = FigureWords.Unalias(figure);
        if (node.Operands.Count == 0 || !told.Add(Identity(node))) yield break;
        var (inputs, below) = Operands(node);
        foreach (var input in inputs) told.Add(Identity(input));
        yield return $"{new string('　', 2 * depth)}{words.Named(node)} ＝ {words.Expression(node)}{Remarks(node, inputs)}";
        foreach (var line in below.SelectMany(b => Explain(b, depth + 1))) yield return line;
    }

    /// <summary>The lines of figures in their order; those computed alike for every place share a line.</summary>
    public IEnumerable<string> Explain(IReadOnlyList<Derivation> figures)
    {
        var open = figures.Where(f => !Tells(f)).GroupBy(PlaceGroups.PatternOf)
            .Where(static g => g.Key is not null && PlaceGroups.IsWorth([.. g])).ToDictionary(static g => g.Key!, static g => g.ToArray(), StringComparer.Ordinal);
        foreach (var figure in figures)
        {
            if (PlaceGroups.PatternOf(figure) is { } pattern && open.TryGetValue(pattern, out var group))
            {
                if (Tells(figure)) continue;
                yield return Together(group);
                foreach (var line in group.SelectMany(g => Operands(g).Below).SelectMany(b => Explain(b, 1))) yield return line;
            }
            else
            {
                foreach (var line in Explain(figure)) yield return line;
            }
        }
    }

    private string Together(Derivation[] group)
    {
        var inputs = new List<Derivation>();
        foreach (var figure in group)
        {
            told.Add(Identity(figure));
            inputs.AddRange(Operands(figure).Inputs);
        }

        foreach (var input in inputs) told.Add(Identity(input));
        return new PlaceGroups(words).Line(group) + Remarks(group[0], inputs);
    }

    /// <summary>The line of an input that no explained figure rests on; null when one does.</summary>
    public string? Input(Derivation figure)
    {
        var node = FigureWords.Unalias(figure);
        return node.Operands.Count == 0 && told.Add(Identity(node)) ? words.Named(node) + Remarks(node, [node]) : null;
    }

    /// <summary>Whether a figure stands in the lines, explained or as an operand.</summary>
    public bool Tells(Derivation figure) => told.Contains(Identity(FigureWords.Unalias(figure)));

    // Figures without a key are told within the line; what they rest on belongs to the line as well.
    private static (List<Derivation> Inputs, List<Derivation> Below) Operands(Derivation node)
    {
        var (inputs, below) = (new List<Derivation>(), new List<Derivation>());
        foreach (var operand in node.Operands.Select(FigureWords.Unalias))
        {
            if (operand.Operands.Count == 0) inputs.Add(operand);
            else if (!FigureWords.IsInline(operand)) below.Add(operand);
            else
            {
                var (i, b) = Operands(operand);
                inputs.AddRange(i);
                below.AddRange(b);
            }
        }

        return (inputs, below);
    }

    private static string Remarks(Derivation node, List<Derivation> inputs)
    {
        var citation = node.Citation.Length > 0 && node.Citation != "unverified" ? $"依据{node.Citation}" : "";
        string[] remarks = [.. new[] { citation, node.Note, Origins(inputs) }.Where(static r => r.Length > 0)];
        return remarks.Length == 0 ? "" : $"（{string.Join("；", remarks)}）";
    }

    private static string Origins(IEnumerable<Derivation> inputs)
    {
        var places = inputs.Select(static i => i.Origin).OfType<Origin>().GroupBy(static o => o.Source).Select(static g =>
        {
            var source = SourceNames.Of(g.Key);
            var lines = g.Select(static o => o.Line).Where(static l => l > 0).Distinct().Order().ToArray();
            return lines.Length switch
            {
                0 => source,
                1 => $"{source}第{lines[0]}行",
                _ when lines[^1] - lines[0] == lines.Length - 1 => $"{source}第{lines[0]}至{lines[^1]}行",
                _ => $"{source}第{string.Join("、", lines)}行",
            };
        });
        return string.Join("、", places) is { Length: > 0 } text ? "录入自" + text : "";
    }

    private static object Identity(Derivation node) => node.Key.Length > 0 ? node.Key : node;
}
