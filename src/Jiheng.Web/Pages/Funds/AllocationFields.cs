using System.Globalization;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The fields of an allocation on the screen (分配方案填报栏): head counts and advances by region code.</summary>
internal static class AllocationFields
{
    internal const string Reason = "reason";

    internal static string Name(string code, string what) => $"p[{code}].{what}";

    /// <summary>The fields as they are stored; with the plan of an allocation by factors.</summary>
    internal static Dictionary<string, string> Of(AllocationPaper paper, AllocationUnits units, FactorPlan? plan)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in paper.Places) Put(fields, units[place.OrganisationId].RegionCode, place.Audited, place.Reported, place.Advanced);
        if (plan is not null) FactorFields.Put(fields, plan, paper.Places.Select(p => units[p.OrganisationId].RegionCode));
        return fields;
    }

    internal static void Put(Dictionary<string, string> fields, string code, long audited, long reported, decimal advanced) =>
        (fields[Name(code, "audited")], fields[Name(code, "reported")], fields[Name(code, "advanced")]) = (Text(audited), Text(reported), Text(advanced));

    /// <summary>The places with these fields in place of what is stored; fields that are no figures are named and left as they were.</summary>
    internal static (IReadOnlyList<PlaceCounts> Places, IReadOnlyList<Finding> Problems) Apply(AllocationPaper paper, AllocationUnits units, IReadOnlyDictionary<string, string> fields)
    {
        var reader = new PlaceReader(paper, fields);
        var places = new List<PlaceCounts>();
        foreach (var group in units.Groups)
        {
            var (whole, below) = (reader.Read(group.Whole), group.Below.Select(reader.Read).ToList());
            var isWhole = group.Below.Count == 0 || !IsBlank(whole);
            if (isWhole && !below.TrueForAll(IsBlank)) reader.Problems.Add(new(true, $"{group.Whole.ShortName}既填了整体人数，又填了下面单位的人数；请只留一种。", FieldEditor.IdOf(Name(group.Whole.RegionCode, "audited"))));
            if (isWhole) places.Add(whole);
            else places.AddRange(below);
        }

        return (places, reader.Problems);
    }

    private static bool IsBlank(PlaceCounts counts) => counts is { Audited: 0, Reported: 0, Advanced: 0m };

    /// <summary>The allocation as it would be with other places; it is not the one that is stored.</summary>
    internal static AllocationPaper With(AllocationPaper paper, AllocationUnits units, IReadOnlyList<PlaceCounts> places, FactorPlan? plan)
    {
        var byCode = units.All.ToDictionary(static u => u.RegionCode, static u => u.Id);
        var other = new AllocationPaper { Id = paper.Id, YearId = paper.YearId, OrganisationId = paper.OrganisationId, Title = paper.Title, Subsidy = paper.Subsidy, Share = paper.Share, Citation = paper.Citation, Plan = plan };
        other.Places.AddRange(places.Select((p, i) => new AllocationPlace { AllocationId = paper.Id, OrganisationId = byCode[p.Code], Ordinal = i + 1, Reported = p.Reported, Audited = p.Audited, Advanced = p.Advanced }));
        return other;
    }

    /// <summary>The units whose saved figures are other ones now: such a change wants a reason.</summary>
    internal static IReadOnlyList<string> Adjusted(AllocationPaper paper, AllocationUnits units, IReadOnlyList<PlaceCounts> places)
    {
        var now = places.ToDictionary(static p => p.Code);
        return [.. paper.Places.Where(p => (now.GetValueOrDefault(units[p.OrganisationId].RegionCode) ?? new("", 0, 0, 0m)) is var n && (Changed(p.Reported, n.Reported) || Changed(p.Audited, n.Audited) || Changed(p.Advanced, n.Advanced))).Select(p => units[p.OrganisationId].ShortName)];

        static bool Changed(decimal was, decimal isNow) => was != 0m && was != isNow;
    }

    private static string Text(decimal value) => value == 0m ? "" : value == decimal.Truncate(value) ? value.ToString("0", CultureInfo.InvariantCulture) : QuantityFormat.Shortest(value);
}
