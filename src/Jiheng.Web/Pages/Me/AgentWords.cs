namespace Jiheng.Web.Pages.Me;

/// <summary>What a browser calls itself, in words (浏览器用语): Chrome，Windows. What is not known keeps its name.</summary>
internal static class AgentWords
{
    // In this order: Edge calls itself Chrome as well, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Name)[] Systems = [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    internal static string Of(string agent) => Find(Browsers, agent) is { } browser ? Find(Systems, agent) is { } system ? $"{browser}，{system}" : browser : agent.Length > 0 ? agent : "没有说明";

    private static string? Find((string Mark, string Name)[] known, string agent) => Array.Find(known, k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
