using System.Globalization;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Two records that differ by one slip in the number (一位之差): the place of the digit that is another, or, negative, of the two that have changed places.</summary>
internal static class OneDigit
{
    internal static bool AreAlike(FirstOf a, FirstOf b) =>
        a.Key.Nationality == b.Key.Nationality && a.Key.DocumentType == b.Key.DocumentType && a.Key.Name == b.Key.Name && CitizenNumber.IsOneStep(a.Number, b.Number, out _, out _);

    internal static LeadGroup Group(FirstOf a, FirstOf b)
    {
        CitizenNumber.IsOneStep(a.Number, b.Number, out var place, out var isExchange);
        return new(CheckRules.OneDigit, [Math.Min(a.Offset, b.Offset), Math.Max(a.Offset, b.Offset)], isExchange ? -place : place);
    }

    /// <summary>The slip in words; empty for none.</summary>
    internal static string Text(int slip) => slip switch
    {
        0 => "",
        < 0 => string.Create(CultureInfo.InvariantCulture, $"号码第{-slip}、{-slip + 1}位对调"),
        _ => string.Create(CultureInfo.InvariantCulture, $"号码第{slip}位不同"),
    };
}
