using Jiheng.Platform.Identity;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>What somebody sees to by himself without a mouse (管理员和本人的事只用键盘): the plan of the year, a token, the one-time codes of his telephone.</summary>
internal static class OwnKeys
{
    /// <summary>5% by the end of January, where the calendar says 8.33%.</summary>
    internal static async Task PlanAsync(Person administrator)
    {
        var page = administrator.Page;
        await administrator.GoAsync("/monitoring");
        await Keys.PressAsync(page, "button[data-opens=plan]");
        await Keys.TypeAsync(page, "#plan-1", "5");
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.GetByText("本年度按设定的用款计划对照")).ToBeVisibleAsync();
    }

    /// <summary>What is shown this once: a token of one's own.</summary>
    internal static async Task TokenAsync(Person person)
    {
        var page = person.Page;
        await person.GoAsync("/me");
        await Keys.PressAsync(page, "button[data-opens=new-token]");
        await Keys.TypeAsync(page, "#token-name", "每月导出");
        await Keys.PressAsync(page, "#new-token button.btn-primary");
        await Assertions.Expect(page.Locator("#new-token .secrets")).ToContainTextAsync("jh_");
        await Keys.PressAsync(page, "button:has-text('已记下')");
        await Assertions.Expect(page.Locator("#tokens")).ToContainTextAsync("全部：只读");
    }

    /// <summary>The codes are begun with the first of them, and given up with one of those for a lost telephone.</summary>
    internal static async Task CodeAsync(Person person)
    {
        var page = person.Page;
        await person.GoAsync("/me");
        await Keys.PressAsync(page, "button:has-text('启用动态口令')");
        var secret = (await page.Locator("#secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await Keys.TypeAsync(page, "#code", Totp.CodeAt(secret, DateTime.UtcNow));
        await Keys.PressAsync(page, "button:has-text('启用')");
        var recovery = await page.Locator(".secrets code").First.InnerTextAsync();
        await Keys.PressAsync(page, "button:has-text('已记下')");
        await Keys.PressAsync(page, "button[data-opens=stop-code]");
        await Keys.TypeAsync(page, "#stop-current", person.Password);
        await Keys.TypeAsync(page, "#stop-with", recovery);
        await Keys.PressAsync(page, "dialog[open] button.btn-primary");
        await Assertions.Expect(page.Locator("section[aria-labelledby=code-title]")).ToContainTextAsync("没有启用");
    }
}
