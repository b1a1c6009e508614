namespace Jiheng.Register.Results;

/// <summary>Every rule of the check (核查规则表).</summary>
public static class CheckRules
{
    public static CheckRule Duplicate { get; } = new(
        "duplicate", "四要素一致", Certainty.Certain,
        "国籍、证件类型、证件号码、姓名规范化后（全角、空格、间隔号、末位小写x、代码与名称）逐字节相同的参保记录。",
        "同一人参保一次以上，先留一条，其余计入核减。有职工医保的先留职工医保，其次留对照登记（--against）中的参保，其余先留名单中靠前的一条。留哪一条最后由经办人确定：在要留的那一行填“保留”，其他各行即计入核减。",
        CheckRule.Unverified);

    public static CheckRule Deceased { get; } = new(
        "deceased", "死亡名单一致", Certainty.Certain,
        "参保记录与死亡名单的四要素逐字节相同。",
        "死亡后参保状态没有停止，计入核减。",
        CheckRule.Unverified);

    public static CheckRule OtherName { get; } = new(
        "lead.other-name", "同号不同名", Certainty.Probable,
        "国籍、证件类型相同，证件号码相同（15位号码先换成18位），姓名不同。",
        "一人改名、姓名录错，或两人中有一人号码录错。请核对户籍底册。",
        "GB 11643-1999");

    public static CheckRule FifteenDigits { get; } = new(
        "lead.fifteen", "15位与18位", Certainty.Probable,
        "15位号码换成18位（补世纪和校验码）后，与另一条记录的号码相同，姓名也相同。",
        "同一人换证前后各参保一次。核实后按重复参保处理。",
        "GB 11643-1989、GB 11643-1999");

    public static CheckRule Length { get; } = new(
        "lead.length", "号码位数不符", Certainty.Certain,
        "居民身份证号码不是18位（17位数字和一位数字或X），也不是15位数字。",
        "号码录错或证件类型选错。请核对证件。",
        "GB 11643-1999") { IsOfOneRecord = true };

    public static CheckRule CheckDigit { get; } = new(
        "lead.check-digit", "校验码不符", Certainty.Certain,
        "18位号码的末位与按前17位算出的校验码（ISO 7064 MOD 11-2）不同。",
        "号码至少有一位录错。请核对证件。",
        "GB 11643-1999") { IsOfOneRecord = true };

    public static CheckRule BirthDate { get; } = new(
        "lead.birth-date", "出生日期不可能", Certainty.Certain,
        "号码第7至14位不是历法上的日期，早于1880年，或晚于核查年度。",
        "号码录错。请核对证件。",
        "GB 11643-1999") { IsOfOneRecord = true };

    public static CheckRule AreaCode { get; } = new(
        "lead.area-code", "区划代码不明", Certainty.Possible,
        "号码前6位不在现行和曾用的县级以上区划代码中。",
        "号码录错，或代码表尚未收录该代码。请核对证件；代码有效的，用 --area-codes 补充。",
        "GB/T 2260") { IsOfOneRecord = true };

    public static CheckRule OneDigit { get; } = new(
        "lead.one-digit", "一位之差", Certainty.Probable,
        "国籍、证件类型、姓名和号码中的出生日期相同，号码只错一位，或只有相邻两位对调；其中至少一个号码的校验码不符。",
        "同一人号码录错后又参保一次。核实后按重复参保处理。",
        "GB 11643-1999");

    public static CheckRule OtherDocument { get; } = new(
        "lead.other-document", "证件类型不同", Certainty.Possible,
        "姓名、出生日期、统筹区相同，证件类型不同。居民身份证的出生日期取自号码，其他证件取“出生日期”列或18位号码。",
        "同一人用两种证件各参保一次，也可能是同名同日出生的两人。请核对证件。",
        CheckRule.Unverified);

    public static CheckRule Dates { get; } = new(
        "lead.dates", "参保起止不符", Certainty.Certain,
        "参保起始、参保终止不是日期，或终止早于起始。",
        "起止日期录错，重叠月数和金额无法计算。请更正。",
        CheckRule.Unverified) { IsOfOneRecord = true };

    /// <summary>All rules: facts first, then leads (线索) in the order of leads.csv.</summary>
    public static IReadOnlyList<CheckRule> All { get; } = [Duplicate, Deceased, OtherName, FifteenDigits, OneDigit, OtherDocument, Length, CheckDigit, BirthDate, AreaCode, Dates];

    /// <summary>True for rules whose rows a person has to decide on.</summary>
    public static bool IsLead(CheckRule rule) => rule != Duplicate && rule != Deceased;

    /// <summary>A rule by its id or name; null when there is none.</summary>
    public static CheckRule? Find(string name) => All.FirstOrDefault(r => r.Id == name || r.Name == name);
}
