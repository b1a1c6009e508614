using System.Globalization;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The fields of an allocation on the screen (分配方案填报栏): head counts and advances by region code.</summary>
internal static class AllocationFields
{
    internal const string Reason = "reason";

    internal static string Name(string code, string what) => $"p[{code}].{what}";

    internal static Dictionary<string, string> Of(AllocationPaper paper, IReadOnlyDictionary<Guid, Organisation> units)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in paper.Places) Put(fields, units[place.OrganisationId].RegionCode, place.Audited, place.Reported, place.Advanced);
        return fields;
    }

    internal static void Put(Dictionary<string, string> fields, string code, long audited, long reported, decimal advanced) =>
        (fields[Name(code, "audited")], fields[Name(code, "reported")], fields[Name(code, "advanced")]) = (Text(audited), Text(reported), Text(advanced));

    /// <summary>The places with these fields in place of what is stored; fields that are no figures are named and left as they were.</summary>
    internal static (IReadOnlyList<PlaceCounts> Places, IReadOnlyList<Finding> Problems) Apply(AllocationPaper paper, IReadOnlyDictionary<Guid, Organisation> units, IReadOnlyDictionary<string, string> fields)
    {
        var problems = new List<Finding>();
        var places = paper.Places.OrderBy(static p => p.Ordinal).Select(p => new PlaceCounts(Code(p), Heads(p, "reported", "上报参保人数", p.Reported), Heads(p, "audited", "审核参保人数", p.Audited), Advanced(p))).ToList();
        return (places, problems);

        string Code(AllocationPlace place) => units[place.OrganisationId].RegionCode;

        long Heads(AllocationPlace place, string what, string label, long stored)
        {
            if (!fields.TryGetValue(Name(Code(place), what), out var text)) return stored;
            if (TryHeads(text, out var heads)) return heads;
            problems.Add(new(true, $"{units[place.OrganisationId].ShortName}{label}：给出“{text.Trim()}”，应为整数人数，如 123456。", FieldEditor.IdOf(Name(Code(place), what))));
            return stored;
        }

        decimal Advanced(AllocationPlace place)
        {
            if (!fields.TryGetValue(Name(Code(place), "advanced"), out var text)) return place.Advanced;
            if (AmountField.TryRead(text, units[place.OrganisationId].ShortName + "已提前下达", out var amount, out var problem)) return amount ?? 0m;
            problems.Add(new(true, problem, FieldEditor.IdOf(Name(Code(place), "advanced"))));
            return place.Advanced;
        }
    }

    /// <summary>The allocation as it would be with other places; it is not the one that is stored.</summary>
    internal static AllocationPaper With(AllocationPaper paper, IReadOnlyDictionary<Guid, Organisation> units, IReadOnlyList<PlaceCounts> places)
    {
        var byCode = paper.Places.ToDictionary(p => units[p.OrganisationId].RegionCode, static p => p.OrganisationId);
        var other = new AllocationPaper { Id = paper.Id, YearId = paper.YearId, OrganisationId = paper.OrganisationId, Title = paper.Title, Subsidy = paper.Subsidy, Share = paper.Share, Citation = paper.Citation };
        other.Places.AddRange(places.Select((p, i) => new AllocationPlace { AllocationId = paper.Id, OrganisationId = byCode[p.Code], Ordinal = i + 1, Reported = p.Reported, Audited = p.Audited, Advanced = p.Advanced }));
        return other;
    }

    /// <summary>The units whose saved figures are other ones now: such a change wants a reason.</summary>
    internal static IReadOnlyList<string> Adjusted(AllocationPaper paper, IReadOnlyDictionary<Guid, Organisation> units, IReadOnlyList<PlaceCounts> places)
    {
        var now = places.ToDictionary(static p => p.Code);
        return [.. paper.Places.Where(p => now[units[p.OrganisationId].RegionCode] is var n && (Changed(p.Reported, n.Reported) || Changed(p.Audited, n.Audited) || Changed(p.Advanced, n.Advanced))).Select(p => units[p.OrganisationId].ShortName)];

        static bool Changed(decimal was, decimal isNow) => was != 0m && was != isNow;
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

    private static string Text(decimal value) => value == 0m ? "" : value == decimal.Truncate(value) ? value.ToString("0", CultureInfo.InvariantCulture) : QuantityFormat.Shortest(value);
}
