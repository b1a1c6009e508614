using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Cases;

/// <summary>
/// Reads the standard of an allocation (补助标准): subsidy per head × central share. Each comes from the policies, or from
/// the case itself; what the case says applies, and is a warning where the policies say something else.
/// </summary>
internal static class StandardTerms
{
    internal static HeadCountTerms? Read(YamlMap? map, DateOnly usualDate, Region home, PolicyBook policies, Diagnostics diagnostics)
    {
        if (map is null) return null;
        var date = map.OptionalDate("policy_date") ?? usualDate;
        var subsidy = Parameter(map, "subsidy_per_head", "policy", Units.YuanPerPersonYear, "人均财政补助标准", "standard.subsidy");
        var share = Parameter(map, "central_share_percent", "central_share_policy", Units.Percent, "中央分担比例", "standard.share");
        var citation = map.OptionalText("citation") ?? "";
        return subsidy is null || share is null ? null : HeadCountTerms.WholeWanYuan(HeadCountTerms.CentralStandard(subsidy, share), citation);

        Derivation? Parameter(YamlMap from, string valueKey, string policyKey, Unit unit, string label, string key)
        {
            var given = Given(from, valueKey, unit, label, key);
            if (from.OptionalText(policyKey) is not { } id)
            {
                if (given is null && !from.Has(valueKey)) diagnostics.Error(from.At(policyKey), "", $"政策参数编号，或{label}的数值", $"请补上“{policyKey}”或“{valueKey}”");
                return given;
            }

            var found = policies.Find(id, date, home);
            var policy = found.Value?.Unit.Dimension == unit.Dimension ? found.Value : null;
            if (policy is null) diagnostics.Error(from.At(policyKey), id, $"{date:yyyy年M月d日}适用的{label}（{unit}）", found.Message.Length > 0 ? found.Message : "该参数不是这一单位的数值；请改正编号");
            else if (given is not null && given.Value != policy.Value) Differ(from.At(valueKey), given, policy, id, unit);
            return given is null || given.Value == policy?.Value ? policy : given;
        }

        void Differ(Origin place, Derivation given, Derivation policy, string id, Unit unit) => diagnostics.Warn(
            place, Shown(given, unit), $"政策参数 {id} 在{date:yyyy年M月d日}的值{Shown(policy, unit)}（{policy.Citation}）", "现按本案例给出的数值计算；如应执行政策参数，请删除这一行");
    }

    private static Derivation? Given(YamlMap map, string key, Unit unit, string label, string id)
    {
        if (map.OptionalNumber(key) is not { } number) return null;
        var quantity = Quantity.Of(number, unit);
        return Derivation.Input(id, label, unit.Dimension == Dimension.Ratio ? quantity.ConvertTo(Units.Ratio) : quantity, map.At(key));
    }

    private static string Shown(Derivation figure, Unit unit) => QuantityFormat.Shortest(figure.ToQuantity().ConvertTo(unit).Value) + unit.Symbol;
}
