using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Jiheng.Web.Tests.Lists;

/// <summary>Long trees (树形清单分段): 1 top, 3 prefectures, 100 counties each make 304 rows; 200 are shown at once.</summary>
public sealed class TreeWindowTests
{
    private static readonly TreePlace[] Country = [new(0, "top"), .. Enumerable.Range(1, 3).SelectMany(static p => Enumerable.Range(1, 100).Select(c => new TreePlace(2, $"{p}.{c}")).Prepend(new TreePlace(1, $"{p}")))];

    [Fact]
    public void Of_ShortTree_ShowsEverything()
    {
        var window = Ask(Country[..102], "");

        Assert.False(window.IsLong);
        Assert.Equal(Enumerable.Range(0, 102), window.Shown);
    }

    [Fact]
    public void Of_LongTree_ShowsTheLevelsThatFit()
    {
        var window = Ask(Country, "");

        Assert.Equal(["top", "1", "2", "3"], Shown(window));
        Assert.Equal([false, true, true, true], window.Shown.Select(window.Hides));
    }

    [Fact]
    public void Of_RowOpened_ShowsWhatStandsBelowIt()
    {
        var window = Ask(Country, "list-at=2");

        Assert.Equal(["top", "2", .. Enumerable.Range(1, 100).Select(static c => $"2.{c}")], Shown(window));
        Assert.DoesNotContain(window.Shown, row => Country[row].Key == "2" && window.Hides(row));
    }

    // 1 top and 450 below it are 451 rows: pages of 200, 200 and 51, the later ones under the top.
    [Theory]
    [InlineData("", 200, "1", "199")]
    [InlineData("list-page=3", 52, "400", "450")]
    [InlineData("list-page=9", 52, "400", "450")]
    public void Of_TooManyBelowOneRow_ShowsPagesUnderTheirTop(string asked, int rows, string first, string last)
    {
        TreePlace[] flat = [new(0, "top"), .. Enumerable.Range(1, 450).Select(static i => new TreePlace(1, $"{i}"))];

        var shown = Shown(Ask(flat, asked), flat);

        Assert.Equal((rows, "top", first, last), (shown.Length, shown[0], shown[1], shown[^1]));
    }

    [Fact]
    public void Of_TextLookedFor_ShowsWhatContainsItUnderItsUppers()
    {
        var window = Ask(Country, "list-find=3.77");

        Assert.Equal(["top", "3", "3.77"], Shown(window));
        Assert.Equal(1, window.Found);
    }

    [Fact]
    public void Of_RowThatIsGone_ShowsTheTop() => Assert.Equal(["top", "1", "2", "3"], Shown(Ask(Country, "list-at=9")));

    private static string[] Shown(TreeWindow window, TreePlace[]? places = null) => [.. window.Shown.Select(i => (places ?? Country)[i].Key)];

    private static TreeWindow Ask(TreePlace[] places, string query) => TreeWindow.Of("list", places, Query(query), (row, text) => places[row].Key.Contains(text, StringComparison.Ordinal));

    private static QueryCollection Query(string query) => new(query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static q => q.Split('=')).ToDictionary(static q => q[0], static q => new StringValues(q[1])));
}
