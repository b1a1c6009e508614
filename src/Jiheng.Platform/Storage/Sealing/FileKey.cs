using System.Security.Cryptography;

namespace Jiheng.Platform.Storage.Sealing;

/// <summary>
/// The key with which files that were sent, and what came of them, are kept (文件密钥): they may be registers with identity numbers. It lies
/// in a file outside the database, so that whoever gets hold of the database or of a backup reads none of them. AES-256-GCM.
/// </summary>
/// <param name="path">The key's file; made when it is first needed.</param>
public sealed class FileKey(string path)
{
    private const int IdBytes = 8;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly Lazy<byte[]> key = new(() => FileKeyFile.Read(path));

    /// <summary>Which key it is, from which nobody can tell the key; in hexadecimal.</summary>
    public string Id => Convert.ToHexStringLower(IdOf(key.Value));

    /// <summary>Where it lies.</summary>
    public string File => path;

    // What begins otherwise was kept before there was a key.
    private static ReadOnlySpan<byte> Mark => "JHFILE1\n"u8;

    private static int HeadBytes => Mark.Length + IdBytes + NonceBytes + TagBytes;

    /// <summary>A file's content as it is kept; it cannot be put in the place of another file's.</summary>
    public byte[] Seal(Guid file, ReadOnlySpan<byte> content)
    {
        var kept = new byte[HeadBytes + content.Length];
        Mark.CopyTo(kept);
        IdOf(key.Value).CopyTo(kept.AsSpan(Mark.Length));
        RandomNumberGenerator.Fill(Nonce(kept));
        using var cipher = new AesGcm(key.Value, TagBytes);
        cipher.Encrypt(Nonce(kept), content, Body(kept), Tag(kept), file.ToByteArray());
        return kept;
    }

    /// <summary>A file's content; null when another key was used, or when what is kept was changed.</summary>
    public byte[]? Open(Guid file, byte[] kept)
    {
        if (!kept.AsSpan().StartsWith(Mark)) return kept;
        if (kept.Length < HeadBytes || !kept.AsSpan(Mark.Length, IdBytes).SequenceEqual(IdOf(key.Value))) return null;
        var content = new byte[kept.Length - HeadBytes];
        using var cipher = new AesGcm(key.Value, TagBytes);
        try
        {
            cipher.Decrypt(Nonce(kept), Body(kept), Tag(kept), content, file.ToByteArray());
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> IdOf(byte[] key) => SHA256.HashData(key).AsSpan(0, IdBytes);

    private static Span<byte> Nonce(byte[] kept) => kept.AsSpan(Mark.Length + IdBytes, NonceBytes);

    private static Span<byte> Tag(byte[] kept) => kept.AsSpan(Mark.Length + IdBytes + NonceBytes, TagBytes);

    private static Span<byte> Body(byte[] kept) => kept.AsSpan(HeadBytes);
}
