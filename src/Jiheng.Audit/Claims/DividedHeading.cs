using System.Text.RegularExpressions;

namespace Jiheng.Audit.Claims;

/// <summary>Columns of what is divided (人均、率、可支付月数): their figures do not add up.</summary>
internal static partial class DividedHeading
{
    internal static bool Is(string heading) => Words().IsMatch(heading);

    [GeneratedRegex("月数|率|均|标准|占比|比重|增幅|单价|倍|满意度|%")]
    private static partial Regex Words();
}
