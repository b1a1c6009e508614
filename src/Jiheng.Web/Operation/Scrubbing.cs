using System.Text.RegularExpressions;

namespace Jiheng.Web.Operation;

/// <summary>
/// Takes out of a text what identifies people or opens doors (日志脱敏). Messages are written without such things; this is for what
/// slips in through exceptions of others.
/// </summary>
public static partial class Scrubbing
{
    private const string Hidden = "[…]";

    public static string Of(string text) => Secret().Replace(text, Hidden);

    // Identity numbers of 18 and 15 characters, mobile numbers, access tokens, bearers, passwords in connection strings, mail addresses.
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:[0-9]{17}[0-9Xx]|[0-9]{15}|1[3-9][0-9]{9})(?![0-9A-Za-z])|jh_[A-Za-z0-9_-]{16,}|\bBearer\s+\S+|\b(?:password|pwd|口令|密码)\s*[=：:]\s*[^;\s]+|[\w.+-]+@[\w-]+\.[\w.-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();
}
