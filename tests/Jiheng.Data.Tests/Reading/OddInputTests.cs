using FsCheck;
using FsCheck.Fluent;
using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Tests.Reading;

/// <summary>Whatever a user feeds in is answered with diagnostics, never with an exception.</summary>
public sealed class OddInputTests
{
    private static Arbitrary<string> Text(string alphabet) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf().Select(c => new string(c)).ToArbitrary();

    [Fact]
    public void CsvTable_AnyText_IsRowsAndDiagnostics() =>
        Prop.ForAll(Text("地州中央（万元）,\"\n\r#\t;12.３-aé\0"), text =>
        {
            var diagnostics = new Diagnostics();
            var (name, money) = (Column.Text("地州"), Column.Figure("中央", Units.WanYuan));
            var table = CsvTable.Parse("地州,中央（万元）\n" + text, "a.csv", diagnostics, name, money);
            return table.Rows.All(r => !r.IsSound || r.Figure(money) is not null) && table.Rows.All(r => r.IsSound || diagnostics.HasErrors);
        }).Holds(2000);

    [Fact]
    public void YamlFile_AnyText_IsAMapOrOneDiagnostic() =>
        Prop.ForAll(Text("ab键:- \n\t[]{}|>&*!%@`'\"#,?1~"), text =>
        {
            var diagnostics = new Diagnostics();
            return YamlFile.Parse(text, "a.yaml", diagnostics) is null == (diagnostics.Items.Count == 1);
        }).Holds(2000);

    [Fact]
    public void CsvTable_WrittenFigure_IsReadBackExactly() =>
        Prop.ForAll(Gen.Choose(int.MinValue, int.MaxValue).ToArbitrary(), Gen.Choose(0, 9).ToArbitrary(), (mantissa, scale) =>
        {
            var value = new decimal(mantissa == int.MinValue ? int.MaxValue : Math.Abs(mantissa), 0, 0, mantissa < 0, (byte)scale);
            var money = Column.Figure("中央", Units.WanYuan);
            var table = CsvTable.Parse($"中央\n{QuantityFormat.Plain(value, scale)}\n", "a.csv", new Diagnostics(), money);
            return table.Rows[0].Figure(money) == new Quantity(value, Units.WanYuan, scale);
        }).Holds(2000);
}
