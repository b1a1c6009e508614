using FsCheck;
using FsCheck.Fluent;
using Jiheng.Register.Normalising;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Tests;

public sealed class ReadingProperties
{
    private static readonly System.Buffers.SearchValues<char> Normal = System.Buffers.SearchValues.Create([.. Enumerable.Range(0x4000, 0x6000).Select(c => (char)c), '·']);

    [Fact]
    public void Mask_AnyBytes_IsTheSameByVectorsAndScalar() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements((byte)',', (byte)'\n', (byte)'"', (byte)'0', (byte)0xAC, (byte)0x8A, (byte)0), IDelimiterScan.Width).ToArbitrary(),
        bytes => VectorScan.Mask(in bytes[0], out var lines) == ScalarScan.Mask(in bytes[0], out var same) && lines == same).QuickCheckThrowOnFailure();

    // What is taken for normal as it stands is what normalising would leave as it is.
    [Fact]
    public void IsPlainName_AnyBytes_MeansNormalUtf8()
    {
        var pieces = Gen.Elements<byte[]>([.. "张"u8], [.. "·"u8], [.. "䀀"u8], [.. "鿿"u8], [.. "㿿"u8], [.. "•"u8], [.. "Ａ"u8], [.. "ꀀ"u8], [0xE4], [0xB7], [0x80], [0xC2], [0x00], [0x41], [0xE9, 0xBF]);
        Prop.ForAll(Gen.ArrayOf(pieces).ToArbitrary(), parts =>
        {
            byte[] name = [.. parts.SelectMany(p => p).Take(ShortField.Most)];
            var text = new char[name.Length];
            var length = TextEncoding.Utf8.Decode(name, text);
            var isNormal = length >= 0 && text.AsSpan(0, length).IndexOfAnyExcept(Normal) < 0;
            return ShortField.IsPlainName(ShortField.Of(name), name.Length) == isNormal && (!isNormal || KeyText.Name(text.AsSpan(0, length), new char[length]) == length);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void IsPlainNumber_AnyBytes_MeansDigitsAndCapitals() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements((byte)'0', (byte)'9', (byte)'A', (byte)'Z', (byte)'/', (byte)':', (byte)'@', (byte)'[', (byte)'x', (byte)0xB0)).ToArbitrary(),
        bytes =>
        {
            byte[] number = [.. bytes.Take(ShortField.Most)];
            return ShortField.IsPlainNumber(ShortField.Of(number), number.Length) == number.All(b => char.IsAsciiDigit((char)b) || char.IsAsciiLetterUpper((char)b));
        }).QuickCheckThrowOnFailure();

    // Whatever stands in the file, each line is accounted for (the intake throws otherwise), and neither
    // the size of the buffers nor the number of threads decides what becomes of a row.
    [Fact]
    public void Check_AnyText_AccountsForEveryRowWhateverTheBuffers()
    {
        var pieces = Gen.Elements("中国,居民身份证,1,张三,居民,650102\n", "\"中国\",居民身份证,2,\"张,\n三\",居民,650102\r\n", "中国,居民身份证,1,张三,居民,650102", "\"", "\"\"", ",", "\n", "\r", "\r\n", "张", " ", "1", new string('长', 60));
        Prop.ForAll(Gen.ArrayOf(pieces).ToArbitrary(), parts =>
        {
            using var scratch = new Scratch();
            var file = scratch.File("r.csv", "国籍,证件类型,证件号码,姓名,险种,统筹区\n" + string.Concat(parts) + "\n");
            CheckOptions options = new([file], [], scratch.Sub("a")) { Threads = 1, Limits = new(300, 300) };
            if (RegisterCheck.Open(options, out _) is not { } check) return parts.All(p => p.Length == 0);
            var summary = check.Run();
            CheckOptions[] others = [options with { Folder = scratch.Sub("b"), Limits = new(64, 300) }, options with { Folder = scratch.Sub("c"), Threads = 3, Limits = new(100, 300), Vectorised = false }];
            return summary.Rows == summary.Accepted + summary.Rejected && others.All(o =>
            {
                var other = Checked.Of(o);
                return new[] { "duplicates.csv", "rejected.csv", "summary.json" }.All(n => other.Bytes(n).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(options.Folder, n))));
            });
        }).QuickCheckThrowOnFailure();
    }
}
