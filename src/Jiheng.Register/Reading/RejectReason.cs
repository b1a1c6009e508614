namespace Jiheng.Register.Reading;

/// <summary>Why a row was not taken (退回原因).</summary>
public enum RejectReason
{
    None,
    ColumnCount,
    OpenQuote,
    TooLong,
    Encoding,
    ControlCharacter,
    NoNationality,
    NoDocumentType,
    NoNumber,
    NoName,
    NoScheme,
    OtherScheme,
    LostDigits,
    Area,
}

/// <summary>The reasons in words, each with what to do.</summary>
public static class RejectReasons
{
    public static string Text(this RejectReason reason) => reason switch
    {
        RejectReason.ColumnCount => "列数与表头不符；请检查是否缺列、多列，或文字中的逗号没有加引号",
        RejectReason.OpenQuote => "引号没有成对，或引号后还有文字；请检查该行的双引号",
        RejectReason.TooLong => "一行超过1 MiB；请检查换行是否丢失",
        RejectReason.Encoding => "有不能按本文件编码读取的字节；请用同一种编码重新导出",
        RejectReason.ControlCharacter => "国籍、证件类型、证件号码或姓名中有控制字符；请删除",
        RejectReason.NoNationality => "国籍为空；请补充",
        RejectReason.NoDocumentType => "证件类型为空；请补充",
        RejectReason.NoNumber => "证件号码为空；请补充",
        RejectReason.NoName => "姓名为空；请补充",
        RejectReason.NoScheme => "险种为空或过长；请补充",
        RejectReason.OtherScheme => "险种不是基本医疗保险（职工310、居民390），与基本医疗保险同时参加不是重复参保；请只导出基本医疗保险",
        RejectReason.LostDigits => "证件号码是科学计数法（如 6.50102E+17），末几位已经丢失；请把该列设为文本，从业务系统重新导出",
        RejectReason.Area => "统筹区不是区划代码；应为六位数字，如 650102",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
