using System.Text;
using Jiheng.Register.Standing;

namespace Jiheng.Register.Tests.Standing;

public sealed class PageSumsTests
{
    /// <summary>The check value of CRC-32C (RFC 3720) is E3069283 for these nine digits; the last inversion is left out here.</summary>
    [Fact]
    public void Of_TheDigits_IsThePublishedSum() => Assert.Equal(~0xE3069283, PageSums.Of(Encoding.ASCII.GetBytes("123456789")));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(257 * 4096)]
    public void Of_File_IsThatOfEachPage(int length)
    {
        using var scratch = new Scratch();
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        using var file = File.OpenHandle(scratch.File("entries", bytes));
        Assert.Equal(bytes.Chunk(PageSums.PageBytes).Select(static p => PageSums.Of(p)), PageSums.Of(file));
    }
}
