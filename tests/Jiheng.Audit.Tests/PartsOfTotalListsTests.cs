using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

/// <summary>What makes a list complete, and where its total may stand (分项是否列全、合计写在哪里).</summary>
public sealed class PartsOfTotalListsTests
{
    [Theory]
    // One digit off, and of so many units that it is no chance: 40000, 3000, 900, 60000, 200.
    [InlineData("总支出123456.70万元，其中：待遇支出61234.50万元，大病支出22222.20万元。", "83456.70")]
    [InlineData("此次共下达72340万元，其中：东河市24620万元、西河市21480万元、北河市23240万元。", "69340")]
    [InlineData("查出跨制度重复参保5973人，其中：本省重复参保58人，与外省重复参保5015人。", "5073")]
    [InlineData("筹集资金186520.40万元，其中个人缴费71203.15万元，财政补助55317.25万元。", "126520.40")]
    [InlineData("清理重复记录2713条，其中跨县重复1256条、跨险种重复1257条。", "2513")]
    // 6000 of 48300, by places.
    [InlineData("全州到位48310万元（云山县12640万元、云河县15280万元、云溪县14390万元）。", "42310")]
    public void Check_OfAListThatIsADigitOff_IsNoticed(string text, string expected) => Examples.Noticed<PartsOfTotal>(text, expected);

    [Theory]
    [InlineData("总支出123456.70万元，其中：待遇支出61234.50万元，大病支出62222.20万元。")]
    // The rest is told nowhere, and is no single digit.
    [InlineData("总支出123456.70万元，其中：待遇支出61234.50万元，大病支出22117.20万元。")]
    [InlineData("此次共下达72340万元，其中：东河市24620万元、西河市21480万元。")]
    [InlineData("查出重复参保5973人，其中：本省重复参保58人，与外省重复参保4030人。")]
    // Round figures differ by round figures.
    [InlineData("总投资1200万元，其中中央资金500万元，省级资金300万元。")]
    [InlineData("全年安排5000万元，其中：东县1500万元、西县1500万元。")]
    [InlineData("预算总额86.00万元，其中：会议费20.00万元，培训费26.00万元。")]
    [InlineData("培训480人，其中：县级培训120人，乡级培训60人。")]
    [InlineData("下达资金36500万元，其中：提前下达30000万元，用于住院救助2500万元。")]
    [InlineData("参保12.50万人，其中：新参保1.20万人，困难人员0.30万人。")]
    [InlineData("救助8200人次，其中门诊救助3100人次，住院救助2100人次。")]
    [InlineData("补助资金5234万元，其中：中央资金3100万元，自治区资金1500万元。")]
    public void Check_OfAListThatLeavesSomeOut_IsSilent(string text) => Examples.Silent<PartsOfTotal>(text);

    [Theory]
    // Grades that run to the last one, and all classes of one division.
    [InlineData("全市定点医疗机构486家，其中三级11家、二级45家、一级及以下330家。", "386")]
    [InlineData("现有医师612名，其中：一级40名、二级120名、三级及以上352名。", "512")]
    [InlineData("全县检查定点医药机构748家，其中医疗机构236家、零售药店412家。", "648")]
    [InlineData("2024年度收入总计2,860.40万元，其中：本年收入合计2,190.40万元，年初结转和结余70.00万元。", "2260.40")]
    [InlineData("支出总计3,120.50万元，其中：本年支出合计2,120.50万元，年末结转和结余100.00万元。", "2220.50")]
    [InlineData("共建服务站93个，其中县级1个、乡级12个、村级及以下60个。", "73")]
    // 结余 that is used or distributed is a part like any other.
    [InlineData("收入总计3,014.60万元，其中：本年收入合计3,014.60万元，使用非财政拨款结余（含专用结余）1.00万元，年初结转和结余0.00万元。", "3015.60")]
    [InlineData("支出总计914.60万元，其中：本年支出合计900.00万元，结余分配10.50万元，年末结转和结余6.10万元。", "916.60")]
    public void Check_OfAListThatIsComplete_IsNoticed(string text, string expected) => Examples.Noticed<PartsOfTotal>(text, expected);

    [Theory]
    [InlineData("全市定点医疗机构386家，其中三级11家、二级45家、一级及以下330家。")]
    [InlineData("现有医师612名，其中：一级40名、二级120名、三级及以上452名。")]
    // Qualities that overlap, told of some, are no grades of a whole.
    [InlineData("职工180人，其中本科及以上120人、中级及以上职称30人。")]
    [InlineData("现有床位900张，其中三级医院300张、民营医院及以下200张。")]
    [InlineData("全县检查定点医药机构648家，其中医疗机构236家、零售药店412家。")]
    [InlineData("检查648家，其中医疗机构236家。")]
    [InlineData("定点医药机构648家，其中民营医疗机构36家、村医疗机构212家、零售药店112家。")]
    [InlineData("2024年度收入总计2,860.40万元，其中：本年收入合计2,790.40万元，年初结转和结余70.00万元。")]
    [InlineData("收入总计3,014.60万元，其中：本年收入合计3,014.60万元，使用非财政拨款结余（含专用结余）0.00万元，年初结转和结余0.00万元。")]
    [InlineData("支出总计914.60万元，其中：本年支出合计900.00万元，结余分配8.50万元，年末结转和结余6.10万元。")]
    [InlineData("基金收入20.00亿元，其中保费收入15.00亿元，财政补助5.00亿元，累计结余31.00亿元。")]
    [InlineData("共建服务站73个，其中县级1个、乡级12个、村级及以下60个。")]
    public void Check_OfACompleteListThatAgrees_IsSilent(string text) => Examples.Silent<PartsOfTotal>(text);

    [Theory]
    // 中 right behind the total, and names of one make; or what kind of money it is, then 其中.
    [InlineData("基金支出74802.00万元中，门诊支出18706.50万元，住院支出56101.50万元。", "74808.00")]
    [InlineData("参保30.00万人中，职工参保12.00万人，居民参保18.40万人。", "30.40")]
    [InlineData("到位资金800.00万元中，中央资金560.00万元，省级资金160.00万元，县级资金90.00万元。", "810.00")]
    [InlineData("预算安排2525.65万元，资金来源为地方专项资金，其中，财政资金2525.65万元，其他资金4万元。", "2529.65")]
    [InlineData("项目总投资300万元，经费来源为财政拨款，其中：省级200万元，县级120万元。", "320")]
    [InlineData("全年收入96.40万元，收入构成较为单一，其中：拨款90.10万元，利息6.80万元。", "96.90")]
    public void Check_OfAListAtADistance_IsNoticed(string text, string expected) => Examples.Noticed<PartsOfTotal>(text, expected);

    [Theory]
    [InlineData("基金支出74802.00万元中，门诊支出18700.50万元，住院支出56101.50万元。")]
    // Names that are made unlike tell two things of one whole.
    [InlineData("培训的100人中，合格90人，优秀30人。")]
    [InlineData("到位1000万元中，中央资金600万元，已支出800万元。")]
    [InlineData("享受待遇的3200人中，低保对象2600人，65岁以上的1400人。")]
    [InlineData("抽查的60份病历中，书写不规范40份，超限用药35份。")]
    [InlineData("基金支出74802.00万元中，住院支出56101.50万元。")]
    [InlineData("预算安排2525.65万元，资金来源为地方专项资金，其中，财政资金2525.65万元，其他资金0万元。")]
    [InlineData("项目总投资300万元，经费来源为财政拨款，其中：省级200万元，县级100万元。")]
    [InlineData("下达资金80万元，项目分3个，其中：甲项目50万元，乙项目60万元。")]
    [InlineData("支出500万元，性质为一次性补助，其中：设备200万元。")]
    [InlineData("参保30.00万人中，职工参保12.00万人，居民参保18.00万人。")]
    public void Check_OfAListAtADistanceThatAgrees_IsSilent(string text) => Examples.Silent<PartsOfTotal>(text);
}
