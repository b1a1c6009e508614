using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Jiheng.Documents.Reading.Pdf;

/// <summary>The text of a PDF (PDF 文字) by poppler's pdftotext, a program of its own: what crashes there does not crash here.</summary>
internal static class PdfText
{
    /// <summary>Memory that pdftotext may take, in KiB.</summary>
    private const int MostMemory = 512 * 1024;

    /// <summary>Characters of its complaints that are kept.</summary>
    private const int MostErrors = 4_000;

    /// <summary>What a shell answers when there is no such program.</summary>
    private const int NotFound = 127;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal static string Extract(byte[] bytes)
    {
        PdfBomb.Check(bytes);
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, bytes);
            return Run(file);
        }
        catch (Win32Exception)
        {
            throw NotInstalled();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static UnreadableException NotInstalled() =>
        new("没有安装读取 PDF 的程序；请将文件另存为 docx 后重试，或请管理员安装 poppler-utils");

    // The shell holds the program to its memory and time: a PDF of a few bytes can ask for any amount of both.
    private static string Run(string file)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in new[] { "-c", $"ulimit -v {MostMemory}; ulimit -t {(int)Patience.TotalSeconds}; exec pdftotext -layout -enc UTF-8 \"$1\" -", "sh", file }) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        using var impatience = new Timer(_ => Kill(process), null, Patience, Timeout.InfiniteTimeSpan);
        var told = "";
        process.ErrorDataReceived += (_, e) => told = told.Length < MostErrors ? told + e.Data : told;
        process.BeginErrorReadLine();
        var text = ReadAll(process);
        process.WaitForExit();
        if (process.ExitCode == NotFound) throw NotInstalled();
        if (process.ExitCode != 0 && told.Contains("password", StringComparison.OrdinalIgnoreCase)) throw new UnreadableException("PDF 设有打开密码，请去除密码后重试");
        if (process.ExitCode != 0) throw new UnreadableException("PDF 已损坏、加密或过于复杂，没有读出；请另存后重试");
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableException("PDF 中没有文字，可能是扫描件；请先做文字识别，或提供 docx");
        return text;
    }

    private static string ReadAll(Process process)
    {
        var text = new StringBuilder();
        var buffer = new char[64 * 1024];
        for (int read; (read = process.StandardOutput.Read(buffer, 0, buffer.Length)) > 0;)
        {
            text.Append(buffer, 0, read);
            if (text.Length <= SourceReader.LargestText) continue;
            Kill(process);
            throw new UnreadableException($"PDF 中的文字超过 {SourceReader.LargestText / 1048576} MB，请拆分后重试");
        }

        return text.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It ended in the meantime, which is all that was wanted.
        }
    }
}
