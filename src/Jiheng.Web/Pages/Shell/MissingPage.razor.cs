using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Shell;

/// <summary>The page for what is not there (没有找到).</summary>
public sealed partial class MissingPage : ComponentBase;
