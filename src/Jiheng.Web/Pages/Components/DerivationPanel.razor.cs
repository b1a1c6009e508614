using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>
/// How a figure came about (推导面板). A click on an element with data-figure inside one with data-derivations opens it; the script
/// asks that address, which ends in figure=, for the tree.
/// </summary>
public sealed partial class DerivationPanel : ComponentBase;
