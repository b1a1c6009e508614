using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SurveyOptionsTests
{
    [Theory]
    [InlineData("在372份有效问卷中，选择甲的有221人，占59.4%；选择乙的有128人，占34.4%；选择丙的有33人，占8.9%。", "382")]
    [InlineData("在100份有效问卷中，满意60人，占60%；一般30人，占30%；不满意20人，占20%。", "110")]
    [InlineData("在200份有效问卷中，甲100人，占50%；乙80人，占40%；丙25人，占12.5%。", "205")]
    [InlineData("在300份有效问卷中，甲150人，占50%；乙100人，占33.3%；丙60人，占20%。", "310")]
    [InlineData("在256份有效问卷中，49.2%的人在中年（126人）；28.9%的人为青年（74人）；17.6%的人为老年（45人）。", "245")]
    [InlineData("在200份有效问卷中，有50.0%的受访者年龄在36-50岁（含）之间，共计100人；而18-35岁的受访者占比为30.0%，共有60人；51岁以上的受访者数量为30人，占比15.0%。", "190")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SurveyOptions>(text, expected);

    [Theory]
    [InlineData("在372份有效问卷中，选择甲的有221人，占59.4%；选择乙的有128人，占34.4%；选择丙的有23人，占6.2%。")]
    [InlineData("在100份有效问卷中，满意60人，占60%；一般30人，占30%；不满意10人，占10%。")]
    [InlineData("在200份有效问卷中（多选），甲150人，占75%；乙120人，占60%；丙50人，占25%。")]
    [InlineData("在200份有效问卷中，甲180人，占90%；乙160人，占80%；丙90人，占45%。")]
    [InlineData("在100份有效问卷中，满意60人，占60%。")]
    [InlineData("在100份有效问卷中，满意60人，占60%；其余40人，占40%。")]
    [InlineData("参保110人，占55%；未参保60人，占30%；其他40人，占20%。")]
    [InlineData("有效问卷100份。")]
    [InlineData("男性180人，占48.4%；女性192人，占51.6%；其他5人，占1%。")]
    [InlineData("在50份有效问卷中，甲20人，占40%；乙20人，占40%；丙10人，占20%。")]
    [InlineData("在200份有效问卷中，有50.0%的受访者年龄在36-50岁（含）之间，共计100人；而18-35岁的受访者占比为30.0%，共有60人；51岁以上的受访者数量为40人，占比20.0%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SurveyOptions>(text);
}
