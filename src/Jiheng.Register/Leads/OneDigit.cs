using System.Globalization;
using Jiheng.Register.Results;

namespace Jiheng.Register.Leads;

/// <summary>Two records that differ by one slip in the number (一位之差).</summary>
internal static class OneDigit
{
    internal static bool AreAlike(FirstOf a, FirstOf b) =>
        a.Key.Nationality == b.Key.Nationality && a.Key.DocumentType == b.Key.DocumentType && a.Key.Name == b.Key.Name && CitizenNumber.IsOneStep(a.Number, b.Number, out _, out _);

    internal static void Add(List<LeadGroup> groups, FirstOf a, FirstOf b)
    {
        CitizenNumber.IsOneStep(a.Number, b.Number, out var place, out var isExchange);
        var remark = isExchange ? string.Create(CultureInfo.InvariantCulture, $"号码第{place}、{place + 1}位对调") : string.Create(CultureInfo.InvariantCulture, $"号码第{place}位不同");
        groups.Add(new(CheckRules.OneDigit, [Math.Min(a.Offset, b.Offset), Math.Max(a.Offset, b.Offset)], remark));
    }
}
