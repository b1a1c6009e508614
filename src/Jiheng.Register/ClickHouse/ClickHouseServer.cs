using System.Globalization;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;

namespace Jiheng.Register.ClickHouse;

/// <summary>One server, asked over its HTTP interface (HTTP 接口). Safe for several threads.</summary>
internal sealed class ClickHouseServer(ServerAddress address, HttpClient http, ClickHouseOptions options)
{
    private static readonly TimeSpan PingTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TidyTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    // A user's profile may say otherwise, and then half of the rows would be missing without a word.
    private static readonly (string Name, string Value)[] WholeOrNothing =
    [
        ("skip_unavailable_shards", "0"), ("distributed_group_by_no_merge", "0"), ("extremes", "0"),
        ("read_overflow_mode", "throw"), ("group_by_overflow_mode", "throw"), ("set_overflow_mode", "throw"), ("result_overflow_mode", "throw"), ("timeout_overflow_mode", "throw"),
    ];

    internal ServerAddress Address => address;

    /// <summary>Runs a statement that answers nothing.</summary>
    internal void Execute(string sql, CancellationToken stop) => Send([], Text(sql), options.Timeout, stop);

    /// <summary>Runs a statement that tidies up, also after the run was stopped.</summary>
    internal void Tidy(string sql) => Send([], Text(sql), Least(TidyTime), CancellationToken.None);

    /// <summary>Runs a query whose answer is RowBinary, and reads it to the end.</summary>
    internal List<T> Query<T>(string sql, Func<BinaryReader, T> read, CancellationToken stop)
    {
        var seconds = ((long)options.Timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        // The server gives up first, and then it can say which other server it waited for.
        (string, string)[] limits = [("wait_end_of_query", "1"), ("max_execution_time", seconds), ("receive_timeout", seconds), ("send_timeout", seconds)];
        var answer = Send([.. WholeOrNothing, .. limits], Text(sql), options.Timeout + Least(Grace), stop);
        using var reader = new BinaryReader(new MemoryStream(answer), Encoding.UTF8);
        var rows = new List<T>();
        try
        {
            while (reader.BaseStream.Position < answer.Length) rows.Add(read(reader));
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw new ClickHouseException($"{address} 的应答读不懂；请核对 --url 是否为 ClickHouse 的 HTTP 端口。", e);
        }

        return rows;
    }

    /// <summary>Inserts rows that are compressed with gzip.</summary>
    internal void Insert(string sql, byte[] compressed, int length, CancellationToken stop)
    {
        var content = new ByteArrayContent(compressed, 0, length);
        content.Headers.ContentEncoding.Add("gzip");
        Send([("query", sql)], content, options.Timeout, stop);
    }

    /// <summary>True when the server answers at all.</summary>
    internal bool Answers()
    {
        try
        {
            Send([], Text("SELECT 1 FORMAT RowBinary"), Least(PingTime), CancellationToken.None);
            return true;
        }
        catch (ClickHouseException)
        {
            return false;
        }
    }

    private TimeSpan Least(TimeSpan most) => options.Timeout < most ? options.Timeout : most;

    private static StringContent Text(string sql) => new(sql, Encoding.UTF8);

    private byte[] Send((string Name, string Value)[] parameters, HttpContent content, TimeSpan time, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address.With(parameters)) { Content = content, Version = HttpVersion.Version11 };
        request.Headers.Add("X-ClickHouse-User", options.Credentials.User);
        if (options.Credentials.Password.Length > 0) request.Headers.Add("X-ClickHouse-Key", options.Credentials.Password);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(time);
        try
        {
            using var response = http.Send(request, HttpCompletionOption.ResponseContentRead, limit.Token);
            using var body = new MemoryStream();
            response.Content.ReadAsStream(limit.Token).CopyTo(body);
            return response.IsSuccessStatusCode ? body.ToArray() : throw Refused((int)response.StatusCode, Encoding.UTF8.GetString(body.ToArray()));
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new ClickHouseException($"ClickHouse 服务器 {address} 在 {time.TotalSeconds:0} 秒内没有应答；请检查服务器和网络，负载高时可加大 --timeout。", e);
        }
        catch (HttpRequestException e)
        {
            throw new ClickHouseException(ServerMessage.Of(address, e), e);
        }
    }

    private ClickHouseException Refused(int status, string body) => new(ServerMessage.Of(address, status, body)) { IsBetweenServers = ServerMessage.IsBetweenServers(body) };
}
