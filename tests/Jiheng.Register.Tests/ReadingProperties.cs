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
        bytes => VectorScan.Mask(in bytes[0], out var lines, out var quotes) == ScalarScan.Mask(in bytes[0], out var sameLines, out var sameQuotes) && lines == sameLines && quotes == sameQuotes).Holds();

    // What is taken for normal as it stands is what normalising would leave as it is.
    [Fact]
    public void IsPlainName_AnyBytes_MeansNormalUtf8()
    {
        var pieces = Gen.Elements<byte[]>([.. "张"u8], [.. "·"u8], [.. "䀀"u8], [.. "鿿"u8], [.. "㿿"u8], [.. "•"u8], [.. "Ａ"u8], [.. "ꀀ"u8], [0xE4], [0xB7], [0x80], [0xC2], [0x00], [0x41], [0xE9, 0xBF]);
        Prop.ForAll(Gen.ArrayOf(pieces).ToArbitrary(), parts =>
        {
            byte[] name = [.. parts.SelectMany(p => p).Take(PlainElements.Most)];
            var text = new char[name.Length];
            var length = TextEncoding.Utf8.Decode(name, text);
            var isNormal = length >= 0 && text.AsSpan(0, length).IndexOfAnyExcept(Normal) < 0;
            return PlainElements.AreNormal(ShortField.Of("1"u8, name), 1, name.Length) == (isNormal && name.Length > 0) && (!isNormal || KeyText.Name(text.AsSpan(0, length), new char[length]) == length);
        }).Holds();
    }

    [Fact]
    public void IsPlainNumber_AnyBytes_MeansDigitsAndCapitals() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements((byte)'0', (byte)'9', (byte)'A', (byte)'Z', (byte)'/', (byte)':', (byte)'@', (byte)'[', (byte)'x', (byte)0xB0)).ToArbitrary(),
        bytes =>
        {
            byte[] number = [.. bytes.Take(PlainElements.Most)];
            return PlainElements.AreNormal(ShortField.Of(number, "张"u8), number.Length, 3) == (number.Length > 0 && number.All(b => char.IsAsciiDigit((char)b) || char.IsAsciiLetterUpper((char)b)));
        }).Holds();

    [Fact]
    public void Write_AnyMask_WritesThePlacesOfItsBits() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements((byte)',', (byte)'\n', (byte)'0'), IDelimiterScan.Width).ToArbitrary(),
        bytes =>
        {
            var (vectors, scalar) = (new int[IDelimiterScan.Width * 2], new int[IDelimiterScan.Width * 2]);
            var mask = ScalarScan.Mask(in bytes[0], out _, out _);
            VectorScan.Write(in bytes[0], mask, 1000, ref vectors[0]);
            ScalarScan.Write(in bytes[0], mask, 1000, ref scalar[0]);
            int[] expected = [.. bytes.Index().Where(b => b.Item != '0').Select(b => 1000 + b.Index)];
            return vectors.Take(expected.Length).SequenceEqual(expected) && scalar.Take(expected.Length).SequenceEqual(expected);
        }).Holds();

    [Fact]
    public void Census_AnyBytes_CountsLinesAndSeesQuotes() => Prop.ForAll(
        Gen.ArrayOf(Gen.Frequency((50, Gen.Constant((byte)'0')), (3, Gen.Constant((byte)'\n')), (1, Gen.Constant((byte)'"')))).Resize(300).ToArbitrary(),
        bytes => ByteCensus.Of(bytes) == (bytes.Count(b => b == '\n'), bytes.Contains((byte)'"'))).Holds();

    // The same while the fields are found, wherever in the buffer the records begin and whatever stands around them.
    [Fact]
    public void Index_AnyPartOfABuffer_CountsLinesAndSeesQuotes() => Prop.ForAll(
        Gen.ArrayOf(Gen.Frequency((50, Gen.Constant((byte)'0')), (3, Gen.Constant((byte)'\n')), (1, Gen.Constant((byte)'"')))).Resize(300).ToArbitrary(),
        bytes =>
        {
            var (start, end) = (bytes.Length / 3, bytes.Length - (bytes.Length / 4));
            byte[] buffer = [.. bytes, .. Enumerable.Repeat((byte)'"', IDelimiterScan.Width)];
            var records = bytes.AsSpan(start, end - start);
            return new DelimiterIndex<VectorScan>().Read(buffer, start, end) == (records.Count((byte)'\n'), records.Contains((byte)'"'));
        }).Holds();

    // Where quotes are taken for simple, the fields are those that are read record by record.
    [Fact]
    public void TryReadQuoted_AnyRecords_GivesTheFieldsOfTheRules()
    {
        var pieces = Gen.Elements("\"张三\"", "\"\"", "张", "", ",", ",", "\n", "\r\n", "\"a,b\"", "\"a\nb\"", "\"", "\r", new string('长', 9));
        Prop.ForAll(Gen.ArrayOf(pieces).ToArbitrary(), parts =>
        {
            var text = System.Text.Encoding.UTF8.GetBytes(string.Concat(parts));
            var (buffer, index, fields) = (new byte[text.Length + 128], new DelimiterIndex<VectorScan>(), new RowFields());
            text.CopyTo(buffer, 0);
            if (text.Length == 0 || !index.TryReadQuoted(buffer, 0, text.Length)) return true;
            var (at, first) = (0, 0);
            foreach (var last in index.LineEnds)
            {
                if (QuotedRecord.Read(text, at, true, fields, out var next) != RecordEnd.Complete || fields.Count != last - first || index.Positions[first] + 1 != at) return false;
                for (var f = 0; f < fields.Count; f++)
                    if (!fields.Of(text, f).SequenceEqual(text.AsSpan((index.Starts[first + f] + 1)..index.Ends[first + f + 1]))) return false;
                (at, first) = (next, last);
            }

            return at == text.Length;
        }).Holds(2000);
    }

    [Fact]
    public void GbName_EveryPairOfBytes_IsWhatDecodingAndNormalisingGives()
    {
        var (room, text) = (new byte[GbName.Room], new char[4]);
        for (var pair = 0; pair <= ushort.MaxValue; pair++)
        {
            byte[] bytes = [(byte)(pair >> 8), (byte)pair];
            var length = GbName.Write(in bytes[0], 2, ref room[0]);
            if (length < 0) continue;
            Assert.Equal(1, TextEncoding.Gb18030.Decode(bytes, text));
            Assert.Equal(1, KeyText.Name(text.AsSpan(0, 1), new char[1]));
            Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text, 0, 1), room[..length]);
        }

        // 张 and the middle dot are plain, a Latin letter and half a character are not.
        Assert.Equal(3, GbName.Write(in TextEncoding.Gb18030.Writing.GetBytes("张")[0], 2, ref room[0]));
        Assert.Equal(2, GbName.Write(in TextEncoding.Gb18030.Writing.GetBytes("·")[0], 2, ref room[0]));
        Assert.Equal(-1, GbName.Write(in "ab"u8[0], 2, ref room[0]));
        Assert.Equal(-1, GbName.Write(in TextEncoding.Gb18030.Writing.GetBytes("张三")[0], 3, ref room[0]));
    }

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
            string[] names = summary.HasChecked ? ["duplicates.csv", "rejected.csv", "summary.json"] : ["rejected-only.csv"];
            CheckOptions[] others = [options with { Folder = scratch.Sub("b"), Limits = new(64, 300) }, options with { Folder = scratch.Sub("c"), Threads = 3, Limits = new(100, 300), Vectorised = false }];
            return summary.Rows == summary.Accepted + summary.Rejected && others.All(o =>
            {
                var other = Checked.Of(o);
                return names.All(n => other.Bytes(n).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(options.Folder, n))));
            });
        }).Holds();
    }
}
