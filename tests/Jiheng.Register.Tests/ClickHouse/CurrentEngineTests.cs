using Jiheng.Register.ClickHouse;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>The statements that were written for 18.16 give the same on today's engine.</summary>
public sealed class CurrentEngineTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [CurrentEngineFact]
    public void Check_OnTodaysEngine_GivesTheBytesOfTheEmbeddedEngine()
    {
        using var scratch = new Scratch();
        using var engine = new CurrentEngine();
        CheckOptions plain = new([Path.Combine(sample.Folder(1), "register.csv")], [sample.Deaths(1)], scratch.Sub("embedded")) { Leads = ServedCheck.Leads(sample) };
        var options = plain with { Folder = scratch.Sub("cluster") };
        var told = new List<string>();
        new ServedCheck(options, new([ServerAddress.Read(engine.Url, out _)!]) { BlockBytes = 2 << 20, RowsPerQuery = 50_000 }, told.Add).Run();
        var expected = Checked.Of(plain);
        Assert.All(ServedCheck.Files, name => Assert.Equal(expected.Bytes(name), File.ReadAllBytes(Path.Combine(options.Folder, name))));
        // Debian's server is of 2018; versions count by years.
        Assert.Matches("版本 2[4-9]", told[0]);
    }
}
