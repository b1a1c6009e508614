using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.Administration.Dictionaries;

/// <summary>The dictionaries with their sources and versions (字典页面); they are files of the program and are read, not changed here.</summary>
internal static class DictionaryPages
{
    internal static void Map(RouteGroupBuilder pages) => pages.MapGet("/system/dictionaries", List).WithName("dictionaries.pages.list");

    private static IResult List(HttpContext http, ServerSettings settings, Workbench bench)
    {
        var listing = new ListTable<DictionaryFile>("dictionaries", "字典")
            .Text("种类", static d => d.Kind).Text("名称", static d => d.Name).Number("条数", "条", 0, static d => d.Entries)
            .Text("来源或依据", static d => d.Source.Length > 0 ? d.Source : "本项目编写").Text("文件", static d => d.File).Text("版本", static d => d.Version)
            .Of(DictionaryFile.Read(settings.Home));
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<ListPage>(new
        {
            Title = "系统", Purpose = "识别和命名所依据的区划、放假安排和表单标签；是程序文件夹里的文件，不在网页上改，版本是文件散列的前12位。", Section = "/system", Help = "system-dictionaries", Tabs = SystemTabs.Of(bench, "/system/dictionaries"), Listing = listing, Empty = "没有字典；请检查程序文件夹。",
        });
    }
}
