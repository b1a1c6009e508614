using System.Security.Cryptography;

namespace Jiheng.Register.Exchange;

/// <summary>Which hash function the keyed hash is made of (杂凑算法).</summary>
public enum HashAlgorithm
{
    /// <summary>SM3, GB/T 32905-2016.</summary>
    Sm3,

    /// <summary>SHA-256, FIPS 180-4.</summary>
    Sha256,
}

/// <summary>HMAC (带密钥的杂凑运算), RFC 2104 and GB/T 15852.2: without the key nobody can tell whose number a digest is, nor try numbers out.</summary>
public sealed class KeyedHash
{
    public const int DigestBytes = 32;

    private const byte InnerPad = 0x36;
    private const byte OuterPad = 0x5C;
    private const int CheckDigits = 8;

    private readonly byte[] _key;
    private readonly Sm3 _inner, _outer;

    public KeyedHash(HashAlgorithm algorithm, ReadOnlySpan<byte> key)
    {
        (Algorithm, _key) = (algorithm, key.ToArray());
        Span<byte> block = stackalloc byte[Sm3.BlockBytes];
        block.Clear();
        if (key.Length > Sm3.BlockBytes) Sm3.Hash(key, block);
        else key.CopyTo(block);
        (_inner, _outer) = (Keyed(block, InnerPad), Keyed(block, OuterPad));
    }

    public HashAlgorithm Algorithm { get; }

    /// <summary>HMAC-SM3 or HMAC-SHA256, as exchange files name it.</summary>
    public string Name => Algorithm == HashAlgorithm.Sm3 ? "HMAC-SM3" : "HMAC-SHA256";

    /// <summary>Shows whether two departments hold the same key, and nothing else about it (密钥校验值).</summary>
    public string CheckValue
    {
        get
        {
            Span<byte> digest = stackalloc byte[DigestBytes];
            Of("jiheng register key check"u8, digest);
            return Convert.ToHexStringLower(digest)[..CheckDigits];
        }
    }

    /// <summary>Writes the digest of a message; safe from any thread.</summary>
    public void Of(ReadOnlySpan<byte> message, Span<byte> digest)
    {
        if (Algorithm == HashAlgorithm.Sha256)
        {
            HMACSHA256.HashData(_key, message, digest);
            return;
        }

        Span<byte> inner = stackalloc byte[Sm3.DigestBytes];
        _inner.Finish(message, inner);
        _outer.Finish(inner, digest);
    }

    private static Sm3 Keyed(ReadOnlySpan<byte> block, byte pad)
    {
        Span<byte> padded = stackalloc byte[Sm3.BlockBytes];
        for (var i = 0; i < padded.Length; i++) padded[i] = (byte)(block[i] ^ pad);
        return Sm3.Initial.After(padded);
    }
}
