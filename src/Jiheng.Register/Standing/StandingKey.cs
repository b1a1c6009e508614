using System.Security.Cryptography;

namespace Jiheng.Register.Standing;

/// <summary>The key of an index (索引密钥), derived from that of the result ids: the index on disk says nothing about a person to whoever lacks it.</summary>
internal sealed class StandingKey
{
    private readonly SipHash _hash;

    internal StandingKey(byte[] rowKey)
    {
        var derived = HMACSHA256.HashData(rowKey, "jiheng standing index"u8);
        _hash = new(derived);
        Check = BitConverter.ToUInt64(derived, SipHash.KeyBytes);
    }

    /// <summary>Tells keys apart without giving them away: further bytes of the same derivation.</summary>
    internal ulong Check { get; }

    /// <summary>The hash of the four elements in normal form.</summary>
    internal ulong Of(ReadOnlySpan<byte> key) => _hash.Of(key);
}
