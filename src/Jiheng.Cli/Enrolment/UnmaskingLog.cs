using System.Globalization;
using System.Text;
using Jiheng.Register.Results;

namespace Jiheng.Cli.Enrolment;

/// <summary>Who had full numbers written out, when and why (查看完整号码登记).</summary>
internal static class UnmaskingLog
{
    private const string Name = "unmasking.csv";

    /// <summary>Adds a line; before the results are written, so that none are without it.</summary>
    internal static void Add(string folder, string reason, string what)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Name);
        var head = File.Exists(path) ? "" : CsvText.Row("时间", "操作人", "理由", "内容");
        var time = DateTimeOffset.Now.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);
        File.AppendAllText(path, head + CsvText.Row(time, Environment.UserName, reason, what), new UTF8Encoding(head.Length > 0));
        Output.Report.Progress($"已登记查看完整号码：{path}");
    }
}
