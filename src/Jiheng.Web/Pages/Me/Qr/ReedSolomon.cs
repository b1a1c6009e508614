namespace Jiheng.Web.Pages.Me.Qr;

/// <summary>The check bytes of a block (里德-所罗门校验), over the field of 256 elements of ISO/IEC 18004.</summary>
internal static class ReedSolomon
{
    private const int Polynomial = 0x11D;

    /// <summary>So many bytes that follow the data.</summary>
    internal static byte[] Of(ReadOnlySpan<byte> data, int count)
    {
        var (generator, rest) = (Generator(count), new byte[count]);
        foreach (var given in data)
        {
            var factor = (byte)(given ^ rest[0]);
            rest.AsSpan(1).CopyTo(rest);
            rest[^1] = 0;
            for (var i = 0; i < count; i++) rest[i] ^= Product(generator[i], factor);
        }

        return rest;
    }

    /// <summary>The product of two elements of the field.</summary>
    internal static byte Product(byte one, byte other)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Polynomial);
            if (((other >> bit) & 1) != 0) product ^= one;
        }

        return (byte)product;
    }

    // The product of (x − 2⁰) … (x − 2ⁿ⁻¹) without its first coefficient, which is 1.
    private static byte[] Generator(int count)
    {
        var (result, root) = (new byte[count], (byte)1);
        result[^1] = 1;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) result[j] = (byte)(Product(result[j], root) ^ (j + 1 < count ? result[j + 1] : 0));
            root = Product(root, 2);
        }

        return result;
    }
}
