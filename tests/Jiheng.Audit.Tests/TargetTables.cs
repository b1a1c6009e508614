namespace Jiheng.Audit.Tests;

/// <summary>Target tables of a region and its areas, one after another.</summary>
internal static class TargetTables
{
    /// <summary>One table: its amount and its rows 二级|三级|值, separated by semicolons.</summary>
    internal static string Of(int amount, string rows) =>
        $"项目名称|居民医保补助\n年度金额|{amount}\n二级指标|三级指标|指标值\n{rows.Replace(';', '\n')}";

    internal static string All(params IEnumerable<string> tables) => string.Join("\n\n", tables);
}
