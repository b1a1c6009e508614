using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>Reads the head counts and advances of places from their fields (人数栏识读); what is not given stays as it is stored.</summary>
internal sealed class PlaceReader(AllocationPaper paper, IReadOnlyDictionary<string, string> fields)
{
    private readonly Dictionary<Guid, AllocationPlace> stored = paper.Places.ToDictionary(static p => p.OrganisationId);

    internal List<Finding> Problems { get; } = [];

    internal PlaceCounts Read(Organisation unit)
    {
        var known = stored.GetValueOrDefault(unit.Id);
        return new(unit.RegionCode, Heads(unit, "reported", "上报参保人数", known?.Reported ?? 0), Heads(unit, "audited", "审核参保人数", known?.Audited ?? 0), Advanced(unit, known?.Advanced ?? 0m));
    }

    private long Heads(Organisation unit, string what, string label, long before)
    {
        if (!fields.TryGetValue(AllocationFields.Name(unit.RegionCode, what), out var text)) return before;
        if (TryHeads(text, out var heads)) return heads;
        Problems.Add(new(true, $"{unit.ShortName}{label}：给出“{text.Trim()}”，应为整数人数，如 123456。", FieldEditor.IdOf(AllocationFields.Name(unit.RegionCode, what))));
        return before;
    }

    private decimal Advanced(Organisation unit, decimal before)
    {
        if (!fields.TryGetValue(AllocationFields.Name(unit.RegionCode, "advanced"), out var text)) return before;
        if (AmountField.TryRead(text, unit.ShortName + "已提前下达", out var amount, out var problem)) return amount ?? 0m;
        Problems.Add(new(true, problem, FieldEditor.IdOf(AllocationFields.Name(unit.RegionCode, "advanced"))));
        return before;
    }

    private static bool TryHeads(string text, out long heads)
    {
        heads = 0;
        var plain = NumberText.Normalise(text);
        if (plain.Length == 0 || plain is "-" or "—" or "——" or "/") return true;
        var unit = plain.EndsWith("万人", StringComparison.Ordinal) ? Units.WanPerson : Units.Person;
        if (plain.EndsWith(unit.Symbol, StringComparison.Ordinal)) plain = plain[..^unit.Symbol.Length];
        if (!NumberText.TryRead(plain, out var value, out _)) return false;
        var persons = Quantity.Of(value, unit).ConvertTo(Units.Person).Value;
        if (persons < 0m || decimal.Truncate(persons) != persons || persons > 2_000_000_000m) return false;
        heads = (long)persons;
        return true;
    }
}
