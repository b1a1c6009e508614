using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Jiheng.Platform.Identity;

/// <summary>One-time codes of RFC 6238 (动态口令): six digits, SHA-1, a new one each half minute, as every authenticator makes them.</summary>
public static class Totp
{
    private const int SecretBytes = 20;
    private const long StepSeconds = 30;
    private const int Modulus = 1_000_000;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    // A clock that is half a minute wrong either way is common.
    private static readonly long[] Drift = [0, -1, 1];

    /// <summary>A new secret, in base 32 as authenticators take it.</summary>
    public static string NewSecret() => Encode(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>What an authenticator scans.</summary>
    public static string Address(string secret, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString("绩衡:" + userName)}?secret={secret}&issuer={Uri.EscapeDataString("绩衡")}";

    /// <summary>The half minute whose code this is, later than <paramref name="last"/>; null when it is none.</summary>
    public static long? StepOf(string secret, string code, DateTime now, long last)
    {
        var step = new DateTimeOffset(now).ToUnixTimeSeconds() / StepSeconds;
        var given = System.Text.Encoding.UTF8.GetBytes(code.Trim());
        foreach (var drift in Drift)
        {
            if (step + drift > last && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(secret, step + drift)), given)) return step + drift;
        }

        return null;
    }

    /// <summary>The code of a moment.</summary>
    public static string CodeAt(string secret, DateTime now) => CodeOf(secret, new DateTimeOffset(now).ToUnixTimeSeconds() / StepSeconds);

    private static string CodeOf(string secret, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 and the authenticators use HMAC-SHA-1, whose weakness as a hash does not touch it.
        HMACSHA1.HashData(Decode(secret), counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFF_FFFF;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static string Encode(byte[] bytes)
    {
        var bits = string.Concat(bytes.Select(static b => b.ToString("b8", CultureInfo.InvariantCulture)));
        return string.Concat(bits.Chunk(5).Select(static c => Base32[Convert.ToInt32(new string(c).PadRight(5, '0'), 2)]));
    }

    private static byte[] Decode(string secret)
    {
        var bits = string.Concat(secret.Select(static c => Base32.IndexOf(char.ToUpperInvariant(c)).ToString("b5", CultureInfo.InvariantCulture)));
        return [.. bits.Chunk(8).Where(static c => c.Length == 8).Select(static c => Convert.ToByte(new string(c), 2))];
    }
}
