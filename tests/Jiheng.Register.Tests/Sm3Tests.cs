using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Register.Exchange;

namespace Jiheng.Register.Tests;

public sealed class Sm3Tests
{
    // GB/T 32905-2016, annex A: 24 bits, and 512 bits (one whole block).
    [Theory]
    [InlineData("abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcd", 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    [InlineData("", 1, "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b")]
    public void Hash_ExampleOfTheStandard_IsItsDigest(string text, int times, string digest) =>
        Assert.Equal(digest, Hash(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)))));

    [Fact]
    public void Finish_AfterAnyWholeBlocks_IsTheHashOfTheWhole() => Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b)).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (rest, blocks) =>
    {
        var head = new byte[blocks * Sm3.BlockBytes];
        for (var i = 0; i < head.Length; i++) head[i] = (byte)(i * 7);
        var state = Sm3.Initial;
        for (var i = 0; i < blocks; i++) state = state.After(head.AsSpan(i * Sm3.BlockBytes));
        var digest = new byte[Sm3.DigestBytes];
        state.Finish(rest, digest);
        return Convert.ToHexStringLower(digest) == Hash([.. head, .. rest]);
    }).Holds();

    // Every length around the borders of padding (55, 56, 64 bytes) against another implementation, where there is one.
    [Fact]
    public void Hash_LengthsAroundABlock_AreThoseOfOpenSsl()
    {
        using var scratch = new Scratch();
        foreach (var length in new[] { 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000 })
        {
            var file = scratch.File("m", [.. Enumerable.Range(0, length).Select(i => (byte)(i * 31))]);
            if (OpenSsl("dgst", "-sm3", "-r", file) is not { } other) return;
            Assert.Equal(other, Hash(File.ReadAllBytes(file)));
        }
    }

    [Theory]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(100)]
    public void KeyedHash_Sm3_IsThatOfOpenSsl(int keyBytes)
    {
        using var scratch = new Scratch();
        byte[] key = [.. Enumerable.Range(1, keyBytes).Select(i => (byte)i)];
        var file = scratch.File("m", "中国\u001F居民身份证\u001F11010519491231002X\u001F张三\u001F");
        if (OpenSsl("dgst", "-sm3", "-r", "-mac", "HMAC", "-macopt", $"hexkey:{Convert.ToHexString(key)}", file) is not { } other) return;
        var digest = new byte[KeyedHash.DigestBytes];
        new KeyedHash(Exchange.HashAlgorithm.Sm3, key).Of(File.ReadAllBytes(file), digest);
        Assert.Equal(other, Convert.ToHexStringLower(digest));
    }

    // RFC 4231, test case 2.
    [Fact]
    public void KeyedHash_Sha256_IsThatOfRfc4231()
    {
        var digest = new byte[KeyedHash.DigestBytes];
        new KeyedHash(Exchange.HashAlgorithm.Sha256, "Jefe"u8).Of("what do ya want for nothing?"u8, digest);
        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Convert.ToHexStringLower(digest));
    }

    private static string Hash(byte[] message)
    {
        var digest = new byte[Sm3.DigestBytes];
        Sm3.Hash(message, digest);
        return Convert.ToHexStringLower(digest);
    }

    private static string? OpenSsl(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Split(' ')[0] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
