using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Policies;

/// <summary>A parameter that documents set for spans of time and places (政策参数), e.g. the subsidy per head.</summary>
/// <param name="Id">Stable id, e.g. resident.subsidy.</param>
/// <param name="Name">Chinese name.</param>
/// <param name="Unit">Unit of its numbers; null for a day of the year (月日).</param>
/// <param name="Entries">Its values.</param>
public sealed record Policy(string Id, string Name, Unit? Unit, IReadOnlyList<PolicyEntry> Entries)
{
    /// <summary>What is wrong with the entries (条目问题), each with the entry it is about and the reason in Chinese.</summary>
    public IReadOnlyList<(PolicyEntry Entry, string Message)> Problems()
    {
        var problems = new List<(PolicyEntry, string)>();
        for (var i = 0; i < Entries.Count; i++)
        {
            var entry = Entries[i];
            if (entry.To < entry.From) problems.Add((entry, $"截止日期早于起始日期（{entry.Span}）。"));
            if (Unit is null ? entry.Day is null : entry.Number is null) problems.Add((entry, Unit is null ? "值应为月日，如06-30。" : $"值应为以“{Unit}”为单位的数字。"));
            for (var j = 0; j < i; j++)
            {
                if (entry.Overlaps(Entries[j])) problems.Add((entry, $"与{Entries[j].Origin}的条目时间重叠：{entry.Span}与{Entries[j].Span}，范围{string.Join("、", entry.Scopes.Intersect(Entries[j].Scopes, StringComparer.Ordinal))}。"));
            }
        }

        return problems;
    }
}
