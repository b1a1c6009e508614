namespace Jiheng.Web.Pages.Components;

/// <summary>
/// What is shown of a long list (清单分页): a page of what contains the text that is looked for. Short lists are shown whole and
/// filtered in the browser; of 3,000 rows the browser would have to lay out every one.
/// </summary>
internal sealed record ListWindow(string Id, string Find, int Page)
{
    /// <summary>So many rows are shown at once.</summary>
    internal const int Size = 200;

    private static string FindName(string id) => id + "-find";

    private static string PageName(string id) => id + "-page";

    internal string FindField => FindName(Id);

    internal static ListWindow Of(IQueryCollection asked, string id) =>
        new(id, asked[FindName(id)].ToString().Trim(), int.TryParse(asked[PageName(id)], out var page) ? Math.Max(1, page) : 1);

    internal static int PagesOf(int count) => Math.Max(1, (count + Size - 1) / Size);

    /// <summary>The page that is shown of so many rows: the last one when there are fewer than was asked for.</summary>
    internal int PageOf(int count) => Math.Min(Page, PagesOf(count));

    /// <summary>How many of so many rows come before the page that is shown.</summary>
    internal int FirstOf(int count) => (PageOf(count) - 1) * Size;

    /// <summary>What else the address asks for, which stays.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Others(IQueryCollection asked) =>
        asked.Where(q => q.Key != FindName(Id) && q.Key != PageName(Id) && q.Key is not ("export" or "year" or "verify")).Select(static q => KeyValuePair.Create(q.Key, q.Value.ToString()));

    /// <summary>The address of another page of the same list.</summary>
    internal string To(IQueryCollection asked, int page) =>
        QueryString.Create(Others(asked).Append(KeyValuePair.Create(FindField, Find)).Append(KeyValuePair.Create(PageName(Id), $"{page}")).Select(static q => KeyValuePair.Create(q.Key, (string?)q.Value))).Value + "#" + Id;
}
