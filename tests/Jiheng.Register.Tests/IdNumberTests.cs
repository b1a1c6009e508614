using FsCheck;
using FsCheck.Fluent;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Tests;

public sealed class IdNumberTests
{
    // Seventeen random digits and their check character.
    private static readonly Gen<byte[]> Numbers = Gen.ArrayOf(Gen.Choose('0', '9').Select(c => (byte)c), 17).Select(d => (byte[])[.. d, IdNumber.CheckCharacter(d)]);

    [Fact]
    public void IsValid_ExampleOfGb11643_IsTrue() => Assert.True(IdNumber.IsValid("11010519491231002X"u8));

    [Fact]
    public void IsValid_OneDigitChanged_IsFalse() => Prop.ForAll(Numbers.ToArbitrary(), Gen.Choose(0, 16).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (number, at, by) =>
    {
        byte[] changed = [.. number];
        changed[at] = (byte)('0' + ((changed[at] - '0' + by) % 10));
        return IdNumber.IsValid(number) && !IdNumber.IsValid(changed);
    }).Holds();

    [Fact]
    public void IsValid_TwoNeighboursExchanged_IsFalseUnlessEqual() => Prop.ForAll(Numbers.ToArbitrary(), Gen.Choose(0, 15).ToArbitrary(), (number, at) =>
    {
        byte[] changed = [.. number];
        (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]);
        return IdNumber.IsValid(changed) == (number[at] == number[at + 1]);
    }).Holds();

    [Theory]
    [InlineData("650102199001011234", "650102********1234")]
    [InlineData("E12345678", "E1*****78")]
    [InlineData("123", "***")]
    [InlineData("", "")]
    public void Mask_Number_HidesTheMiddle(string number, string masked) => Assert.Equal(masked, IdNumber.Mask(number));
}
