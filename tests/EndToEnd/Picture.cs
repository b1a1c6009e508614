using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What a page looks like, and what axe says of it.</summary>
internal static class Picture
{
    private static readonly string Axe = File.ReadAllText(Repository.Folder("src/Jiheng.Web/client/node_modules/axe-core/axe.min.js"));

    // The manual's pictures are renewed as golden files are, and the other widths put beside the program to be looked at.
    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1";

    /// <summary>Takes the screen when the pictures are renewed; the manual has it 1280 wide.</summary>
    internal static async Task TakeAsync(IPage page, string name, int width)
    {
        if (!IsWanted) return;
        var path = Path.Combine(width == 1280 ? Repository.Folder("docs/manual/images") : Path.Combine(AppContext.BaseDirectory, "screens"), width == 1280 ? $"{name}.png" : $"{name}-{width}.png");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await page.ScreenshotAsync(new() { Path = path, FullPage = width == 360 });
    }

    /// <summary>What axe finds serious or critical on the page, or in a part of it, in words.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string part = "html")
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>("async (part) => (await axe.run(part, { resultTypes: ['violations'] })).violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary?.slice(0, 200) ?? ''}`)", part);
    }

    /// <summary>Whether the page as a whole has to be scrolled sideways.</summary>
    internal static Task<bool> OverflowsAsync(IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
