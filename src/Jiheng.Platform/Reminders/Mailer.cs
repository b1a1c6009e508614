using System.Net;
using System.Net.Mail;
using System.Text;

namespace Jiheng.Platform.Reminders;

/// <summary>The office's mail server (邮件服务器), from JIHENG_SMTP: smtp://用户@主机:端口?from=地址&amp;tls=true; the password stands in JIHENG_SMTP_PASSWORD.</summary>
public sealed record MailSettings(string Host, int Port, string From, bool Tls, string User, string Password)
{
    private const string Variable = "JIHENG_SMTP";
    private const int UsualPort = 25;

    /// <summary>Null where there is none; then people are reminded in the platform alone.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static MailSettings? Read(string? text, string? password)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var query = Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri.Query.TrimStart('?').Split('&').Select(static p => p.Split('=', 2)).Where(static p => p.Length == 2).ToDictionary(static p => p[0], static p => Uri.UnescapeDataString(p[1])) : [];
        if (uri is not { Scheme: "smtp", Host.Length: > 0 } || !query.TryGetValue("from", out var from) || !MailAddress.TryCreate(from, out _))
            throw new InvalidDataException($"{Variable} 不能识别；应为 smtp://用户@主机:端口?from=发件地址&tls=true，口令放在 {Variable}_PASSWORD；服务没有启动。");
        return new(uri.Host, uri.Port > 0 ? uri.Port : UsualPort, from, query.GetValueOrDefault("tls") == "true", Uri.UnescapeDataString(uri.UserInfo), password ?? "");
    }

    public static MailSettings? FromEnvironment() => Read(Environment.GetEnvironmentVariable(Variable), Environment.GetEnvironmentVariable(Variable + "_PASSWORD"));
}

/// <summary>Hands mails over to the mail server (发送邮件).</summary>
public sealed class Mailer(MailSettings settings)
{
    private const int Patience = 20_000;

    /// <exception cref="SmtpException">The server did not take it; it may later.</exception>
    public async Task SendAsync(string to, string subject, string text, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls, Timeout = Patience };
        if (settings.User.Length > 0) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var mail = new MailMessage(settings.From, to) { Subject = subject, SubjectEncoding = Encoding.UTF8, Body = text, BodyEncoding = Encoding.UTF8 };
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        await client.SendMailAsync(mail, cancel);
    }
}
