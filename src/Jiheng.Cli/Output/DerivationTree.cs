using System.Text;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Cli.Output;

/// <summary>Prints a derivation as a tree (怎么算的), down to what was entered.</summary>
internal static class DerivationTree
{
    internal static string Of(Derivation figure)
    {
        var text = new StringBuilder();
        Append(text, figure, "", "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Derivation node, string first, string rest)
    {
        text.Append(first).Append(DerivationText.Line(node)).Append('\n');
        for (var i = 0; i < node.Operands.Count; i++)
        {
            var last = i == node.Operands.Count - 1;
            Append(text, node.Operands[i], rest + (last ? "└─ " : "├─ "), rest + (last ? "   " : "│  "));
        }
    }
}
