using System.Globalization;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Results;

/// <summary>A record that a check has found (结果记录): where it stands, what it says.</summary>
/// <param name="Offset">Its place in the common numbering of all files, by which records are told apart within a run.</param>
/// <param name="File">The file as given.</param>
/// <param name="Line">Its line, counted from 1 with the header.</param>
/// <param name="Key">The four elements in normal form.</param>
/// <param name="Scheme">险种 in normal form.</param>
/// <param name="Area">统筹区 in normal form.</param>
internal sealed record FoundRecord(long Offset, string File, long Line, PersonKey Key, string Scheme, string Area)
{
    /// <summary>The column heads of <see cref="Cells"/>.</summary>
    internal static readonly string[] Head = ["文件", "行", "国籍", "证件类型", "证件号码", "姓名", "险种", "统筹区", "参保起始", "参保终止"];

    /// <summary>False for a record of a register of others (对照登记).</summary>
    internal bool IsOwn { get; init; } = true;

    /// <summary>参保起始, 参保终止, 死亡日期, 出生日期 as they stand in the file.</summary>
    internal required string From { get; init; }

    internal required string Until { get; init; }

    internal required string DeathDate { get; init; }

    internal required string BirthDate { get; init; }

    /// <summary>国籍, 证件类型, 姓名 as they stand in the file.</summary>
    internal required (string Nationality, string DocumentType, string Name) Printed { get; init; }

    /// <summary>The record as result files show it.</summary>
    internal string[] Cells(Disclosure disclosure) =>
    [
        File, Line.ToString(CultureInfo.InvariantCulture), Printed.Nationality, Printed.DocumentType,
        disclosure == Disclosure.Full ? Key.Number : IdNumber.Mask(Key.Number), Printed.Name, Scheme, Area, From, Until,
    ];
}
