using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PersonsAndVisitsTests
{
    [Theory]
    [InlineData("全县参保24.37万人。\n目标为24.37万人。\n发放补助24.37万人次。", "24.37万人")]
    [InlineData("资助对象6248人。\n应资助6248人，实际资助6248人次。", "6248人")]
    [InlineData("参保人数|52600人\n目标|52600人\n实际完成|52600人次", "52600人")]
    [InlineData("覆盖1835人，目标1835人，实际补贴到位1835人次。", "1835人")]
    [InlineData("参保居民31.49万人，应补助31.49万人，补助资金惠及31.49万人次。", "31.49万人")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PersonsAndVisits>(text, expected);

    [Theory]
    [InlineData("全县参保24.37万人。\n目标为24.37万人。\n发放补助24.37万人。")]
    [InlineData("救助6248人，住院救助6248人次。")]
    [InlineData("全年救助6248人。\n目标6248人。\n住院救助6248人次。")]
    [InlineData("参保24.37万人，享受待遇24.37万人次，目标24.37万人。")]
    [InlineData("参保24.37万人。\n补助24.37万人次。")]
    [InlineData("培训120人，目标120人，共120人次。")]
    [InlineData("参保24.37万人，目标24.37万人，就诊80.12万人次。")]
    [InlineData("参保5260人，目标5260人，报销5.26万人次。")]
    [InlineData("全县参保24.37万人。\n目标为24.38万人。\n发放补助24.37万人次。")]
    [InlineData("检查1835人，目标1835人，健康检查1835人次。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PersonsAndVisits>(text);
}
