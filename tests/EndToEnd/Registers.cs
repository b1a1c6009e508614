using System.Text;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>Lists of enrolled people to be checked (参保登记): 张三 twice, and 李四 after his death.</summary>
internal static class Registers
{
    internal const string Head = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n";
    internal const string First = "中国,居民身份证,11010519491231002X,张三,居民,650102,2024-01,\n";
    internal const string Second = "中国,居民身份证,11010519491231002X,张三,居民,653101,2024-03,\n";
    internal const string Dead = "中国,居民身份证,110105195003071234,李四,居民,650102,2024-01,\n";
    internal const string Twice = Head + First + Second + Dead;
    private const string Deaths = "国籍,证件类型,证件号码,姓名,死亡日期\n中国,居民身份证,110105195003071234,李四,2024-05-01\n";

    /// <summary>Sends a list with that of the dead and waits for the page of its job.</summary>
    internal static async Task CheckAsync(Person person, string name, string register)
    {
        await person.GoAsync("/register");
        await Keys.AttachAsync(person.Page, "#registers", File(name, register));
        await Keys.AttachAsync(person.Page, "#deaths", File("死亡名单.csv", Deaths));
        await Keys.PressAsync(person.Page, ".drop button");
        await person.Page.WaitForURLAsync("**/jobs/**");
    }

    /// <summary>What the page of the job says of one thing.</summary>
    internal static ILocator Fact(IPage page, string name) => page.Locator("tr", new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) }).Locator("td");

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) };
}
