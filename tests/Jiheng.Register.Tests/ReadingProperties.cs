using FsCheck;
using FsCheck.Fluent;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Tests;

public sealed class ReadingProperties
{
    [Fact]
    public void Mask_AnyBytes_IsTheSameByVectorsAndScalar() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements((byte)',', (byte)'\n', (byte)'"', (byte)'0', (byte)0xAC, (byte)0x8A, (byte)0), IDelimiterScan.Width).ToArbitrary(),
        bytes => VectorScan.Mask(in bytes[0]) == ScalarScan.Mask(in bytes[0])).QuickCheckThrowOnFailure();

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
