namespace Jiheng.Web.Identity;

/// <summary>Where somebody goes after signing in (登录后的去处): a page of this server, whatever the address says.</summary>
internal static class LocalAddress
{
    internal const string Home = "/";

    /// <summary>The address when it is a path of ours; the front page otherwise. //other, /\other and encoded forms of them are others' addresses.</summary>
    internal static string Of(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(static c => char.IsControl(c) || c == '\\') ? address : Home;
}
