using Jiheng.Domain.Quantities;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The unit that a head names in brackets (表头中的计量单位): 参保人数（万人）.</summary>
internal static class BracketedUnit
{
    /// <summary>Its symbol; empty when there is none.</summary>
    internal static string Of(string head) => Split(head).Unit;

    /// <summary>The head without the unit, in normal form.</summary>
    internal static string NameOf(string head) => Split(head).Name;

    private static (string Name, string Unit) Split(string head)
    {
        var plain = NumberText.Normalise(string.Concat(head.Split('\n', '\r', ' ', '　'))).Replace('：', ':');
        if (!plain.EndsWith(')') || plain.LastIndexOf('(') is not (> 0 and var open)) return (plain, "");
        var inner = plain[(open + 1)..^1];
        var symbol = inner[(inner.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return symbol == "%" || Units.Find(symbol) is not null ? (plain[..open], symbol) : (plain, "");
    }
}
