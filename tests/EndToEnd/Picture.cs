using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What a page looks like, and what axe says of it.</summary>
internal static class Picture
{
    private static readonly string Axe = File.ReadAllText(Repository.Folder("src/Jiheng.Web/client/node_modules/axe-core/axe.min.js"));

    // The manual's pictures are renewed as golden files are, and the other widths put beside the program to be looked at.
    private static readonly bool IsWanted = Environment.GetEnvironmentVariable("JIHENG_UPDATE_GOLDEN") == "1";

    /// <summary>Takes the screen when the pictures are renewed; the manual has it 1280 wide, and as much of it as is seen at once, or the whole.</summary>
    internal static async Task TakeAsync(IPage page, string name, int width, bool isWhole = false)
    {
        if (!IsWanted) return;
        var path = Path.Combine(width == 1280 ? Repository.Folder("docs/manual/images") : Path.Combine(AppContext.BaseDirectory, "screens"), width == 1280 ? $"{name}.png" : $"{name}-{width}.png");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await page.ScreenshotAsync(new() { Path = path, FullPage = isWhole || width == 360 });
    }

    /// <summary>Puts the screen at three widths beside the program, when the pictures are renewed: to be looked at, not for the manual.</summary>
    internal static async Task KeepAsync(IPage page, string name)
    {
        if (!IsWanted) return;
        Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens"));
        foreach (var width in new[] { 360, 1920, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screens", $"{name}-{width}.png"), FullPage = width == 360 });
        }
    }

    /// <summary>What axe finds at another width, where the page was looked at whole before: of rows that are alike the first are enough, and colours are the same.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAgainAsync(IPage page)
    {
        const string Later = "document.querySelectorAll('tbody tr:nth-child(n + 9), main li:nth-child(n + 9)').forEach((e) => e.style.display = ";
        await page.EvaluateAsync($"() => {Later}'none')");
        var faults = await FaultsAsync(page, "html", "{ 'color-contrast': { enabled: false } }");
        await page.EvaluateAsync($"() => {Later}'')");
        return faults;
    }

    /// <summary>What axe finds serious or critical on the page, or in a part of it, in words.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string part = "html", string rules = "{}")
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>($"async (part) => (await axe.run(part, {{ resultTypes: ['violations'], rules: {rules} }})).violations" + ".filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary?.slice(0, 200) ?? ''}`)", part);
    }

    /// <summary>Whether the page as a whole has to be scrolled sideways.</summary>
    internal static Task<bool> OverflowsAsync(IPage page) => page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
}
