using System.Diagnostics;

namespace Jiheng.Web.Pages.Shell;

/// <summary>
/// Prints Word documents to PDF by LibreOffice (PDF 打印), one at a time: Word and PDF have one source. Where it is not installed
/// it says so, and Word remains.
/// </summary>
internal sealed partial class PdfPrinter(ILogger<PdfPrinter> logger) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly SemaphoreSlim one = new(1);

    internal async Task<IResult> PrintAsync(string name, Action<Stream> write, CancellationToken cancel)
    {
        if (Program is not { } office) return Results.Text("服务器没有安装 LibreOffice，不能生成 PDF；请下载 Word，或请管理员安装 libreoffice-writer。", statusCode: StatusCodes.Status501NotImplemented);
        var folder = Directory.CreateTempSubdirectory("jiheng-pdf-");
        await one.WaitAsync(cancel);
        try
        {
            var word = Path.Combine(folder.FullName, "document.docx");
            await using (var stream = File.Create(word)) write(stream);
            if (!await ConvertAsync(office, folder.FullName, word, cancel)) return Results.Text("LibreOffice 没有生成 PDF；请下载 Word。", statusCode: StatusCodes.Status500InternalServerError);
            return Results.File(await File.ReadAllBytesAsync(Path.ChangeExtension(word, ".pdf"), cancel), "application/pdf", name + ".pdf");
        }
        finally
        {
            one.Release();
            folder.Delete(recursive: true);
        }
    }

    public void Dispose() => one.Dispose();

    private static string? Program => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(static f => Path.Combine(f, "soffice")).FirstOrDefault(File.Exists);

    private async Task<bool> ConvertAsync(string office, string folder, string word, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A profile of its own: LibreOffice refuses to start a second time on one that is in use.
        foreach (var argument in new[] { "-env:UserInstallation=file://" + Path.Combine(folder, "profile"), "--headless", "--convert-to", "pdf", "--outdir", folder, word }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new IOException("LibreOffice did not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        try
        {
            _ = process.StandardOutput.ReadToEndAsync(limit.Token);
            var complaint = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var isMade = File.Exists(Path.ChangeExtension(word, ".pdf"));
            if (!isMade) Failed(logger, complaint);
            return isMade;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            if (cancel.IsCancellationRequested) throw;
            Failed(logger, "timed out");
            return false;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "LibreOffice made no PDF: {Complaint}")]
    private static partial void Failed(ILogger logger, string complaint);
}
