using Jiheng.Cli.Output;

namespace Jiheng.Cli.Tests;

/// <summary>A line of progress is as short as the terminal: a longer one would be broken, and scroll instead of being written over.</summary>
public sealed class ProgressLineTests
{
    [Theory]
    [InlineData("已读 5%，每秒 3 行", 18, "已读 5%，每秒 3 行")]
    [InlineData("已读 5%，每秒 3 行", 17, "已读 5%，每秒 3 ")]
    [InlineData("已读 5%，每秒 3 行", 8, "已读 5%")]
    [InlineData("已读完……", 8, "已读完…")]
    [InlineData("已", 1, "")]
    [InlineData("", 5, "")]
    public void Fit_Text_TakesNoMoreColumns(string text, int columns, string shown) => Assert.Equal(shown, ProgressLine.Fit(text, columns));
}
