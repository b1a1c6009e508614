using Jiheng.Domain.Regions;

namespace Jiheng.Platform.Organisations;

/// <summary>What a change of the hierarchy must be like (区划调整规则).</summary>
internal static class ReorganisationRules
{
    private const int LongestName = 100;

    internal static List<string> Wrong(ReorganisationDraft draft, Dictionary<Guid, Organisation> units)
    {
        var wrong = new List<string>();
        if (!Reorganisation.HasDocument(draft.Document)) wrong.Add("应写明批准区划调整的文件，如国函〔2021〕1号。");
        if (Count(draft) is { } count) wrong.Add(count);
        foreach (var closing in draft.Closing.Select(c => units[c.Id]))
        {
            if (closing.Kind != OrganisationKind.Place) wrong.Add($"{closing.ShortName}是部门，随所属区划调整，不单列。");
            if (closing.ValidTo is { } ended) wrong.Add($"{closing.ShortName}已于{ended:yyyy-MM-dd}撤销。");
            if (draft.Day <= closing.ValidFrom) wrong.Add($"调整日{draft.Day:yyyy-MM-dd}应晚于{closing.ShortName}的设立日{closing.ValidFrom:yyyy-MM-dd}。");
        }

        foreach (var staying in draft.Continuing.Concat(draft.Opening.Select(static o => o.ParentId).OfType<Guid>()).Select(id => units[id]))
            if (!staying.ExistsOn(draft.Day) || draft.Closing.Any(c => c.Id == staying.Id)) wrong.Add($"{staying.ShortName}在{draft.Day:yyyy-MM-dd}不存在，不能承接或作为上级。");
        foreach (var opening in draft.Opening)
        {
            if (!RegionCode.IsWellFormed(opening.Code)) wrong.Add($"区划代码“{opening.Code}”应为六位数字，无代码的单位为上级代码加“-01”等序号。");
            if (opening.Name.Trim().Length is 0 or > LongestName || opening.ShortName.Trim().Length is 0 or > LongestName) wrong.Add($"{opening.Code}的名称和简称应为1至{LongestName}个字。");
        }

        wrong.AddRange(draft.Opening.GroupBy(static o => o.Code).Where(static g => g.Count() > 1).Select(static g => $"区划代码{g.Key}重复出现。"));
        return wrong;
    }

    private static string? Count(ReorganisationDraft draft)
    {
        var (before, after) = (draft.Closing.Count + draft.Continuing.Count, draft.Opening.Count + draft.Continuing.Count);
        return draft.Kind switch
        {
            OrganisationChangeKind.Merge when before < 2 || after != 1 || draft.Closing.Count == 0 => "合并应有两个以上原单位、一个承接单位。",
            OrganisationChangeKind.Split when before != 1 || after < 2 => "拆分应有一个原单位、两个以上承接单位。",
            OrganisationChangeKind.Move or OrganisationChangeKind.Rename when draft is not { Closing.Count: 1, Opening.Count: 1, Continuing.Count: 0 } => "划转和更名应有一个原单位、一个新单位。",
            _ => null,
        };
    }
}
