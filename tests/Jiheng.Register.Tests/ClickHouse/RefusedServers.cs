using System.Net;
using System.Net.Sockets;
using Jiheng.Register.ClickHouse;

namespace Jiheng.Register.Tests.ClickHouse;

/// <summary>Addresses, names and answers, without any server.</summary>
public sealed class RefusedServers
{
    [Theory]
    [InlineData("http://10.0.0.1:8123", "http://10.0.0.1:8123")]
    [InlineData("http://ch1", "http://ch1:8123")]
    [InlineData("https://ch1.example.cn/", "https://ch1.example.cn:8443")]
    [InlineData("http://ch1:80", "http://ch1")]
    [InlineData("http://[::1]:8123", "http://[::1]:8123")]
    [InlineData("https://gateway.example.cn:443/clickhouse", "https://gateway.example.cn/clickhouse")]
    public void Read_Address_FillsInThePort(string text, string address) => Assert.Equal(address, ServerAddress.Read(text, out _)?.ToString());

    [Theory]
    [InlineData("10.0.0.1:8123", "应为服务器的 HTTP 地址")]
    [InlineData("tcp://10.0.0.1:9000", "应为服务器的 HTTP 地址")]
    [InlineData("http://10.0.0.1:8123/?database=x", "应为服务器的 HTTP 地址")]
    [InlineData("http://hecha:mima@10.0.0.1:8123", "不要写用户名和密码")]
    [InlineData("ftp://hecha:mima@10.0.0.1", "应为服务器的 HTTP 地址")]
    public void Read_NoAddress_SaysWhyWithoutThePassword(string text, string message)
    {
        Assert.Null(ServerAddress.Read(text, out var problem));
        Assert.Contains(message, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("mima", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8123", false)]
    [InlineData("http://localhost:8123", false)]
    [InlineData("https://ch1.example.cn", false)]
    [InlineData("http://10.0.0.1:8123", true)]
    public void IsOpenToListeners_PlainOverANetwork_IsTrue(string text, bool open) => Assert.Equal(open, ServerAddress.Read(text, out _)!.IsOpenToListeners);

    [Theory]
    [InlineData("Code: 60, e.displayText() = DB::Exception: Table jiheng.x doesn't exist., e.what() = DB::Exception", "表不存在")]
    [InlineData("Code: 60. DB::Exception: Unknown table expression identifier 'x'. (UNKNOWN_TABLE) (version 26.7.2.1)", "表不存在")]
    [InlineData("Code: 516. DB::Exception: hecha: Authentication failed. (AUTHENTICATION_FAILED)", "用户名或密码不正确")]
    [InlineData("Code: 9999. DB::Exception: New.", "请把原文交给服务器管理员")]
    [InlineData("<html>404</html>", "不像 ClickHouse")]
    public void Of_RefusalOfAnyVersion_IsExplained(string body, string message) =>
        Assert.Contains(message, ServerMessage.Of(ServerAddress.Read("http://ch1", out _)!, 500, body), StringComparison.Ordinal);

    [Fact]
    public void IsOver_RunOfALivingProcess_IsFalseUntilItEnds()
    {
        var run = RunName.Begin();
        var same = RunName.Of(run.Table("records"));
        Assert.Equal((run.Machine, run.Process, run.Number), (same!.Machine, same.Process, same.Number));
        Assert.False(same.IsOver(DateTime.UtcNow));
        run.End();
        Assert.True(same.IsOver(DateTime.UtcNow));
    }

    [Theory]
    [InlineData("other machine, an hour ago", false)]
    [InlineData("other machine, two days ago", true)]
    [InlineData("this machine, process is gone", true)]
    public void IsOver_RunOfSomebodyElse_DependsOnWhatCanBeKnown(string whose, bool over)
    {
        var mine = RunName.Begin();
        var run = whose switch
        {
            "other machine, an hour ago" => mine with { Machine = "00000000", Started = DateTime.UtcNow.AddHours(-1) },
            "other machine, two days ago" => mine with { Machine = "00000000", Started = DateTime.UtcNow.AddDays(-2) },
            // No process has the highest id that the kernel can give plus one: 2^22 + 1.
            _ => mine with { Process = 4_194_305 },
        };
        Assert.Equal(over, run.IsOver(DateTime.UtcNow));
        mine.End();
    }

    [Theory]
    [InlineData("records")]
    [InlineData("jiheng_run_1_2_3_4_records")]
    [InlineData("jiheng_run_20261322000000_0123abcd_1_1_records")]
    public void Of_TableOfSomebodyElse_IsNoRun(string table) => Assert.Null(RunName.Of(table));

    [Fact]
    public void Check_NobodyListens_SaysCannotConnect()
    {
        using var scratch = new Scratch();
        Assert.Contains("连接不上", Run(scratch, "http://127.0.0.1:1"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(scratch.Folder, "*.part"));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")]
    public void Check_SomethingElseAnswers_SaysItIsNoClickHouse(string answer)
    {
        using var scratch = new Scratch();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(() => Answer(listener, System.Text.Encoding.ASCII.GetBytes(answer)));
        Assert.Contains("ClickHouse", Run(scratch, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"), StringComparison.Ordinal);
    }

    private static string Run(Scratch scratch, string url)
    {
        var file = scratch.File("r.csv", "国籍,证件类型,证件号码,姓名,险种,统筹区\n中国,居民身份证,1,张三,居民,650102\n");
        return new ServedCheck(new([file], [], scratch.Folder), new([ServerAddress.Read(url, out _)!])).Failure();
    }

    private static void Answer(TcpListener listener, byte[] answer)
    {
        while (true)
        {
            using var client = listener.AcceptTcpClient();
            var request = new byte[64 << 10];
            _ = client.GetStream().Read(request);
            client.GetStream().Write(answer);
        }
    }
}
