using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Allocation;

public sealed class InstrumentTests
{
    private static readonly Instrument Sound = new(
        new("新财社", 2020, 84), new(2020, 6, 29), "自治区财政厅", "各地州市财政局", FundsTag.OrdinaryTransfer, new("1100249", "2101202"),
        [Line("653100", "喀什地区", 15410m), Line("650200", "克拉玛依市", -619m)]);

    [Fact]
    public void Total_PaymentAndClawback_IsTheirSum() =>
        // 15410 − 619
        Assert.Equal((14791m, "instrument.total"), (Sound.Total().Value, Sound.Total().Key));

    [Fact]
    public void Problems_SoundInstrument_None() => Assert.Empty(Sound.Problems());

    [Fact]
    public void Problems_EverythingWrong_NamesEach() =>
        Assert.Equal(
            ["收入科目“2100249”应为以1开头的3、5、7或9位数字，如1100249。",
             "支出科目“210120”应为以2开头的3、5或7位数字，如2101202。",
             "新财社〔2020〕84号缺少主送机关。",
             "新财社〔2020〕84号的年份与发文日期2021年1月4日不一致。",
             "喀什地区（653100）在新财社〔2020〕84号中重复出现2次。",
             "克拉玛依市的金额单位为“人”，应为元、万元或亿元。"],
            (Sound with
            {
                Codes = new("2100249", "210120"), Recipient = "", Date = new(2021, 1, 4),
                Lines = [Line("653100", "喀什地区", 1m), Line("653100", "喀什地区", 2m), new("650200", "克拉玛依市", Derivation.Input("x", "x", Quantity.Of(1m, Units.Person)))],
            }).Problems());

    [Fact]
    public void Problems_NoLines_SaysSo() =>
        Assert.Equal("新财社〔2020〕84号没有指标明细。", Assert.Single((Sound with { Lines = [] }).Problems()));

    private static InstrumentLine Line(string code, string name, decimal amount) =>
        new(code, name, Derivation.Input(code + ".this_time", "此次拨付资金", Quantity.Of(amount, Units.WanYuan)));
}
