using Jiheng.Register.Standing;

namespace Jiheng.Register.Tests.Standing;

/// <summary>The keyed hash of the index against the vectors of its authors: key 00…0F, texts 00, 0001, ….</summary>
public sealed class SipHashTests
{
    [Theory]
    [InlineData(0, 0x726FDB47DD0E0E31UL)]
    [InlineData(1, 0x74F839C593DC67FDUL)]
    [InlineData(7, 0xAB0200F58B01D137UL)]
    [InlineData(8, 0x93F5F5799A932462UL)]
    [InlineData(15, 0xA129CA6149BE45E5UL)]
    [InlineData(63, 0x958A324CEB064572UL)]
    public void Of_TextOfBytes_IsThePublishedHash(int length, ulong hash)
    {
        byte[] key = [.. Enumerable.Range(0, SipHash.KeyBytes).Select(static i => (byte)i)];
        Assert.Equal(hash, new SipHash(key).Of([.. Enumerable.Range(0, length).Select(static i => (byte)i)]));
    }
}
