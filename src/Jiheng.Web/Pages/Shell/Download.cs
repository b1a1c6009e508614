namespace Jiheng.Web.Pages.Shell;

/// <summary>Documents as downloads (文件下载).</summary>
internal static class Download
{
    internal static IResult Word(string name, Action<Stream> write) => Of(name + ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", write);

    internal static IResult Excel(string name, Action<Stream> write) => Of(name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write);

    private static IResult Of(string name, string type, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Results.File(stream.ToArray(), type, name);
    }
}
