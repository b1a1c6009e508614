using Jiheng.Web.Tests;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What people do with any paper, without a mouse: press a verb, say why, see it in the timeline.</summary>
internal static class Desk
{
    /// <summary>Does a verb on the open paper and waits until its page says so.</summary>
    internal static async Task ActAsync(Person person, string verb, string reason = "", string seen = "")
    {
        await OpenAsync(person, verb, reason);
        await Keys.PressAsync(person.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(person.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.Locator(".timeline")).ToContainTextAsync(seen.Length > 0 ? seen : verb);
    }

    /// <summary>Tries a verb that is refused; answers why.</summary>
    internal static async Task<string> RefusedAsync(Person person, string verb)
    {
        await OpenAsync(person, verb, "");
        await Keys.PressAsync(person.Page, "dialog[open] button.btn-primary");
        var problem = person.Page.Locator("dialog[open] [data-problem]");
        await Assertions.Expect(problem).ToBeVisibleAsync();
        var said = await problem.InnerTextAsync();
        await Keys.PressAsync(person.Page, "dialog[open] button[data-closes]");
        return said;
    }

    /// <summary>Presses a button, fills its dialog in, and waits until it is done.</summary>
    internal static async Task DoAsync(Person person, string verb, Func<IPage, Task> fill)
    {
        await Keys.PressAsync(person.Page, $".verb-buttons > button:has-text('{verb}')");
        await fill(person.Page);
        await Keys.PressAsync(person.Page, "dialog[open] button.btn-primary");
        await Assertions.Expect(person.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>Opens what waits for somebody by its name.</summary>
    internal static async Task PickUpAsync(Person person, string unit)
    {
        await person.GoAsync("/");
        await Keys.PressAsync(person.Page, $"section:has(#pending) tbody tr:has-text('{unit}') a");
        await person.Page.WaitForSelectorAsync(".verbs");
    }

    /// <summary>The paper that is open, which was just handed in, is agreed to by these, one after the other, through the API.</summary>
    internal static async Task AgreedAsync(Person person, params ApiClient[] all)
    {
        var id = new Uri(person.Page.Url).Segments[^1];
        foreach (var who in all) await who.DoAsync($"papers/{id}/agree", new { seenHash = (await who.GetAsync($"papers/{id}")).Body!["hash"]!.GetValue<string>() });
        await person.Page.ReloadAsync();
    }

    /// <summary>Begins the form of one's unit after the rules of the region; from what those below handed in, or by itself.</summary>
    internal static async Task BeginEvaluationAsync(Person person, bool isRollUp)
    {
        var page = person.Page;
        await person.GoAsync("/self-evaluations");
        await Keys.PressAsync(page, "button:has-text('建立本单位自评表')");
        await Keys.ChooseAsync(page, "#scheme", await page.Locator("#scheme option[value=transfer-2024-xinjiang]").InnerTextAsync());
        if (!isRollUp) await Keys.TickAsync(page, "[name=roll-up]");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
    }

    // What Excel puts there: the cells as text, with the ends of lines of Windows, and as a table.
    private const string Copy = """
        async text => {
          const cells = text.replace(/\n$/, '').split('\n').map(line => `<tr>${line.split('\t').map(cell => `<td>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`).join('')}</tr>`).join('');
          const kinds = { 'text/plain': text.replaceAll('\n', '\r\n'), 'text/html': `<table>${cells}</table>` };
          await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })])))]);
        }
        """;

    /// <summary>Cells are copied into the clipboard as Excel does, and pasted into a field by Ctrl+V.</summary>
    internal static async Task PasteAsync(ILocator field, string text)
    {
        await field.Page.EvaluateAsync(Copy, text);
        await field.FocusAsync();
        await field.Page.Keyboard.PressAsync("Control+V");
    }

    /// <summary>Saves the open form and waits until it says so.</summary>
    internal static async Task SaveAsync(Person person, string button = "保存")
    {
        await Keys.PressAsync(person.Page, $"button:text-is('{button}'):visible");
        await Assertions.Expect(person.Page.Locator("#form-state")).ToContainTextAsync("已保存");
    }

    private static async Task OpenAsync(Person person, string verb, string reason)
    {
        await Keys.PressAsync(person.Page, $".verb-buttons > button:has-text('{verb}')");
        if (reason.Length > 0) await Keys.TypeAsync(person.Page, "dialog[open] textarea[name=reason]", reason);
    }
}
