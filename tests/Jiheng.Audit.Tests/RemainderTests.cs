using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RemainderTests
{
    [Theory]
    [InlineData("本项目总分100分，实际得分88.6分，扣分12.4分。", "11.4分")]
    [InlineData("村卫生室186所，开通结算的158所，未开通的38所。", "28所")]
    [InlineData("检查发现问题27个，已整改24个，剩余5个正在整改。", "3个")]
    [InlineData("设定绩效指标24项，达标21项，未达标2项。", "3项")]
    [InlineData("回收问卷1024份，剔除无效问卷38份，有效问卷996份。", "986份")]
    [InlineData("全市8个县，有5个已开通，其余4个正在建设。", "3个")]
    [InlineData("受理投诉136件，办结131件，未办结7件。", "5件")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Remainder>(text, expected);

    [Theory]
    [InlineData("检查发现问题27个，已整改24个，剩余3个正在整改。")]
    [InlineData("设定绩效指标24项，达标21项，未达标3项。")]
    [InlineData("回收问卷1024份，剔除无效问卷38份，有效问卷986份。")]
    [InlineData("全市8个县，有5个已开通，其余3个正在建设。")]
    [InlineData("受理投诉136件，办结131件，未办结5件。")]
    [InlineData("检查机构27家，约谈24家，剩余5家限期整改。其中发现问题12个。")]
    [InlineData("参保50000人，新增1200人，未参保310人。")]
    [InlineData("培训6期，剩余2期明年举办。")]
    [InlineData("设定指标24项，其中产出14项，效益10项；未完成2项。")]
    [InlineData("抽查病历300份，合格276份，退回14份，未合格10份。")]
    [InlineData("发放问卷400份，回收384份，有效问卷372份。")]
    [InlineData("移交线索60条，立案12条，尚未办结3条。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Remainder>(text);
}
