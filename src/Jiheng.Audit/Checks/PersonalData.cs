using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Mobile numbers and identity numbers in a document for publication (个人信息).</summary>
public sealed partial class PersonalData : AuditRule
{
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public override string Id => "personal.data";

    public override string Explanation => "公开文件中不应出现完整的手机号码（11 位）和校验位正确的公民身份号码（18 位）；以 * 或 X 遮盖的不报，校验位不符的长数字不作身份号码。";

    public override string Example => "联系人：张三，电话13800138000。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《中华人民共和国政府信息公开条例》（国务院令第711号）：涉及个人隐私的政府信息不得公开；GB 11643—1999《公民身份号码》的校验位";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Passages
        from Match match in Digits().Matches(passage.Text)
        let name = IsIdentity(match.Value) ? "公民身份号码" : Mobile().IsMatch(match.Value) ? "手机号码" : ""
        where name.Length > 0
        select Report(passage, match, name);

    // The number itself is not repeated in the message: the findings are passed on, too.
    private Claim Report(Passage passage, Match match, string name)
    {
        var place = passage.Locate(match.Index, match.Index + match.Length);
        return Fails(name[0] == '公' ? Severity.Error : Severity.Warning, $"出现完整的{name}（尾号 {match.Value[^4..]}），公开前应当遮盖", place.Quote, "删除或遮盖", "", 0.9m, place);
    }

    private static bool IsIdentity(string number)
    {
        if (number.Length != 18 || !BirthDay().IsMatch(number)) return false;
        var sum = Weights.Select((weight, i) => weight * (number[i] - '0')).Sum();
        return CheckDigits[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    [GeneratedRegex(@"(?<![\d.A-Za-z-])\d{11}(?![\d.A-Za-z元人万亿%])|(?<![\d.A-Za-z])\d{17}[\dXx](?![\d.A-Za-z])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^1[3-9]\d{9}$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")]
    private static partial Regex BirthDay();
}
