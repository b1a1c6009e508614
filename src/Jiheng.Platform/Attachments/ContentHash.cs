using System.Security.Cryptography;

namespace Jiheng.Platform.Attachments;

/// <summary>The hash under which the bytes of a file are kept (内容散列): SHA-256 in lower-case hexadecimal digits.</summary>
public static class ContentHash
{
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
