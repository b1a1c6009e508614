using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What people do who have no mouse (只用键盘): Tab to what they want, type, Enter.</summary>
internal static class Keys
{
    private const int Most = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    // How often Tab has to be pressed until an element has the focus, at the least; less than nothing is back, nothing is there, null is behind a dialog.
    private const string Away = """
        e => {
          const from = document.activeElement, after = Node.DOCUMENT_POSITION_FOLLOWING;
          if (document.querySelector('dialog:modal') && !e.closest('dialog:modal')) return null;
          if (from === e) return 0;
          const all = [...document.querySelectorAll('a[href], button:enabled, input:enabled:not([type=radio]):not([type=date]), select:enabled, textarea:enabled')].filter(x => x.tabIndex === 0 && x.checkVisibility({ visibilityProperty: true }) && !x.closest('details:not([open])') && (!document.querySelector('dialog[open]') || x.closest('dialog[open]')));
          const isBehind = from !== document.body && (e.compareDocumentPosition(from) & after) !== 0;
          // The page as a whole stands before everything; what is no field stands where it begins.
          const there = all.indexOf(e), here = from === document.body ? -1 : all.includes(from) ? all.indexOf(from) : all.filter(x => x.compareDocumentPosition(from) & after).length - 1;
          const steps = there < 0 ? 1 : Math.max(1, Math.abs(there - here));
          return isBehind ? -steps : steps;
        }
        """;

    internal static async Task PressAsync(IPage page, string selector)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("Enter");
    }

    internal static async Task TypeAsync(IPage page, string selector, string text)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Cells are copied into the clipboard as Excel does, and pasted into a field by Ctrl+V.</summary>
    internal static async Task PasteAsync(IPage page, string selector, string text)
    {
        await ReachAsync(page, selector);
        await Desk.PasteAsync(page.Locator(selector).First, text);
    }

    /// <summary>Ticks a box, or takes its mark away.</summary>
    internal static async Task TickAsync(IPage page, string selector)
    {
        await ReachAsync(page, selector);
        await page.Keyboard.PressAsync("Space");
    }

    /// <summary>Opens the window in which files are chosen; which they are is chosen in the window of the operating system.</summary>
    internal static async Task AttachAsync(IPage page, string selector, FilePayload file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => PressAsync(page, selector));
        await chooser.SetFilesAsync(file);
    }

    /// <summary>A day, part by part in whichever order this browser has them.</summary>
    internal static async Task DayAsync(IPage page, string selector, string day)
    {
        await ReachAsync(page, selector);
        var (year, month, date) = (day[..4], day[5..7], day[8..]);
        foreach (var order in new[] { new[] { month, date, year }, [year, month, date] })
        {
            for (var i = 0; i < order.Length; i++) await page.Keyboard.PressAsync("ArrowLeft");
            // A month ends with its second digit, a year might have five.
            foreach (var part in order) await page.Keyboard.TypeAsync(part);
            if (await page.Locator(selector).First.InputValueAsync() == day) return;
        }

        Assert.Fail($"{page.Url}: {selector} does not take {day}.");
    }

    /// <summary>Walks a choice with the arrow keys until it says what is wanted.</summary>
    internal static async Task ChooseAsync(IPage page, string selector, string label)
    {
        await ReachAsync(page, selector);
        var select = page.Locator(selector).First;
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < Most; i++)
        {
            if (await select.EvaluateAsync<string>("s => s.selectedOptions[0]?.textContent.trim() ?? ''") == label) return;
            await page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Fail($"{page.Url}: {selector} has no “{label}”.");
    }

    /// <summary>Opens what waits for this person.</summary>
    internal static async Task PickUpAsync(IPage page)
    {
        await PressAsync(page, "nav a[href='/']");
        await PressAsync(page, "table a[href^='/papers/']");
        await page.WaitForSelectorAsync(".verbs");
    }

    /// <summary>Does a verb: its button, the reason where one is asked for, the button of its dialog.</summary>
    internal static async Task ActAsync(IPage page, string verb, string reason = "")
    {
        await PressAsync(page, $".verb-buttons > button:has-text('{verb}')");
        if (reason.Length > 0) await TypeAsync(page, "dialog[open] textarea", reason);
        await PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync(reason.Length > 0 ? reason : verb);
    }

    // Tab, or back by Shift+Tab, until the element has the focus: whatever cannot be reached so is not there for everybody.
    internal static async Task ReachAsync(IPage page, string selector)
    {
        var wanted = page.Locator(selector).First;
        await wanted.WaitForAsync();
        for (var i = 0; i < Most; i++)
        {
            if (await AwayAsync(wanted) is not { } away)
            {
                await Task.Delay(Patience);
                continue;
            }

            if (away == 0) return;
            // Most of the way at once, as nobody looks at what he only passes.
            await Task.WhenAll(Enumerable.Range(0, Math.Abs(away)).Select(_ => page.Keyboard.PressAsync(away < 0 ? "Shift+Tab" : "Tab")));
        }

        Assert.Fail($"{page.Url}: {selector} is not reached by Tab.");
    }

    // A dialog that is sent away leaves its page: what is wanted is on the next one.
    private static async Task<int?> AwayAsync(ILocator wanted)
    {
        try
        {
            return await wanted.EvaluateAsync<int?>(Away);
        }
        catch (PlaywrightException left) when (left.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
