using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>How columns are called in the files that offices send (表头同义词).</summary>
internal static class ColumnNames
{
    internal static readonly int Count = Enum.GetValues<Column>().Length;

    private static readonly string[][] Names =
    [
        ["国籍", "国家地区", "国籍代码", "NATIONALITY", "NATY"],
        ["证件类型", "身份证件类型", "证件种类", "人员证件类型", "证件类型代码", "PSN_CERT_TYPE", "CERT_TYPE", "ID_TYPE"],
        ["证件号码", "身份证件号码", "证件号", "身份证号", "身份证号码", "公民身份号码", "CERTNO", "ID_NUMBER"],
        ["姓名", "人员姓名", "参保人姓名", "参保人", "死者姓名", "PSN_NAME", "NAME"],
        ["险种", "险种类型", "参保险种", "险种代码", "INSUTYPE", "SCHEME"],
        ["统筹区", "统筹区代码", "统筹区(区划代码)", "区划代码", "参保地", "参保地区划代码", "医保区划", "转入统筹区", "转入地", "INSU_ADMDVS", "AREA"],
        ["参保起始", "参保开始日期", "参保起始日期", "开始日期", "BEGNDATE", "FROM"],
        ["参保终止", "参保结束日期", "参保终止日期", "结束日期", "终止日期", "ENDDATE", "UNTIL"],
        ["死亡日期", "死亡时间", "去世日期", "DEATH_DATE"],
        ["出生日期", "出生年月日", "生日", "BRDY", "BIRTH_DATE"],
        ["变动类型", "变更类型", "变动类别", "变动种类", "业务类型", "操作类型", "CHANGE"],
        ["原险种", "原险种类型", "变动前险种", "FORMER_SCHEME"],
        ["原统筹区", "原统筹区代码", "转出统筹区", "转出地", "原参保地", "变动前统筹区", "FORMER_AREA"],
        ["原参保起始", "原参保开始日期", "原参保起始日期", "变动前参保起始", "FORMER_FROM"],
        ["原参保终止", "原参保结束日期", "原参保终止日期", "变动前参保终止", "FORMER_UNTIL"],
    ];

    private static readonly Dictionary<string, Column> Lookup = Names
        .SelectMany((names, i) => names.Select(n => (Name: n, Column: (Column)i)))
        .ToDictionary(p => p.Name, p => p.Column, StringComparer.Ordinal);

    /// <summary>The name used in our own files and messages.</summary>
    internal static string Of(Column column) => Names[(int)column][0];

    /// <summary>The column that a header cell names, or null.</summary>
    internal static Column? Find(ReadOnlySpan<char> cell)
    {
        Span<char> normal = stackalloc char[64];
        if (cell.Length > normal.Length) return null;
        var length = KeyText.Code(cell, normal);
        return length > 0 && Lookup.TryGetValue(normal[..length].ToString(), out var column) ? column : null;
    }
}
