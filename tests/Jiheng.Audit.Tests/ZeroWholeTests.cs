using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ZeroWholeTests
{
    [Theory]
    [InlineData("公务用车运行维护费0.00万元。\n使用0.78万元用于公务用车加油。", "0.78")]
    [InlineData("公务接待费0.00万元，国内公务接待18批次。", "18")]
    [InlineData("因公出国（境）费0.00万元，因公出国（境）团组1个。", "1")]
    [InlineData("公务用车购置费0.00万元。公务用车购置数2辆。", "2")]
    [InlineData("公务用车运行维护费支出0.00万元。\n公务用车维修费1.20万元。", "1.20")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ZeroWhole>(text, expected);

    [Theory]
    [InlineData("公务用车运行维护费5.10万元。\n使用0.78万元用于公务用车加油。")]
    [InlineData("公务接待费0.00万元，国内公务接待0批次。")]
    [InlineData("因公出国（境）费0.00万元，因公出国（境）团组0个。")]
    [InlineData("公务用车购置费0.00万元。公务用车购置数0辆。")]
    [InlineData("公务用车运行维护费0.00万元，保有量0辆。")]
    [InlineData("公务接待费1.20万元，国内公务接待18批次。")]
    [InlineData("公务接待费0.00万元。联系电话：0991-8812345。")]
    [InlineData("公务接待费支出预算0.00万元，国内公务接待18批次。")]
    [InlineData("使用0.78万元用于公务用车加油。")]
    [InlineData("公务用车运行维护费0.00万元。\n使用0.78万元用于办公设备维修。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ZeroWhole>(text);
}
