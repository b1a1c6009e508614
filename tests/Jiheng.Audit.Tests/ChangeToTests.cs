using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ChangeToTests
{
    [Theory]
    [InlineData("预算由145.60万元调减20.00万元至126.50万元。", "125.60")]
    [InlineData("监管专项由88.0万元调减8.5万元后为79.0万元。", "79.5")]
    [InlineData("补助标准由640元提高30元，达到680元。", "670")]
    [InlineData("定点机构从420家增加36家到465家。", "456")]
    [InlineData("全年预算由年初的500万元追加120万元，调整为630万元。", "620")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ChangeTo>(text, expected);

    [Theory]
    [InlineData("预算由145.60万元调减20.00万元至125.60万元。")]
    [InlineData("监管专项由88万元调减8.5万元后为79.5万元。")]
    [InlineData("补助标准由640元提高30元，达到670元。")]
    [InlineData("补助标准由640元提高到670元，增加30元。")]
    [InlineData("支出145.60万元，调减20.00万元至126.50万元。")]
    [InlineData("由甲县调减20万元至乙县150万元。")]
    [InlineData("预算由145.60万元调减20%至125.60万元。")]
    [InlineData("从100万元中调减20万元，用于培训；调整到90万元。")]
    [InlineData("参保率由95%提高1个百分点至96%。")]
    [InlineData("由145.60万元调减20.00万元，乙项目至126.50万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ChangeTo>(text);
}
