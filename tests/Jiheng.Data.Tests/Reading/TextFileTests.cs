using System.Text;
using Jiheng.Data.Reading;

namespace Jiheng.Data.Tests.Reading;

public sealed class TextFileTests
{
    private const string Text = "2024年度收入2,860.40万元。\r\n其中：拨款100%\t😀\r\n";

    public static TheoryData<Encoding> Encodings => new(
        new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false));

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_OfAnyEncodingWithOrWithoutAMark_GivesTheText(Encoding encoding) => Assert.Equal(Text, TextFile.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));

    [Theory]
    [InlineData(new byte[] { 0 })]
    [InlineData(new byte[] { 0x31, 0, 0x32 })]
    [InlineData(new byte[] { 0x31, 0, 0, 0 })]
    [InlineData(new byte[] { 0x31, 0, 0x01, 0 })]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0 })]
    public void Decode_OfZerosThatAreNoText_GivesNothing(byte[] bytes) => Assert.Null(TextFile.Decode(bytes));
}
