using System.Globalization;
using System.Text;
using Jiheng.Register.Leads;

namespace Jiheng.Register.Tests;

/// <summary>Codes of six digits are read as a parser of the library reads them, whatever bytes stand there.</summary>
public sealed class SixDigitsTests
{
    [Fact]
    public void EveryCodeIsReadAsItStands()
    {
        for (var code = 0; code < 1_000_000; code++)
        {
            Assert.True(SixDigits.TryRead(Encoding.ASCII.GetBytes(code.ToString("D6", CultureInfo.InvariantCulture)), out var read));
            if (read != code) Assert.Equal(code, read);
        }
    }

    [Fact]
    public void AByteThatIsNoDigitIsSeenAtEveryPlace()
    {
        for (var place = 0; place < SixDigits.Length; place++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                // Digits around it from which a carry may come, and to which it may go.
                foreach (var around in "059"u8)
                {
                    var text = Enumerable.Repeat(around, SixDigits.Length).ToArray();
                    text[place] = (byte)value;
                    Assert.Equal(value is >= '0' and <= '9', SixDigits.TryRead(text, out _));
                }
            }
        }
    }

    [Fact]
    public void FiveDigitsAreNoCode() => Assert.False(SixDigits.TryRead("65010"u8, out _));
}
