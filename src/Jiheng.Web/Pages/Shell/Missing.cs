namespace Jiheng.Web.Pages.Shell;

/// <summary>What is not there, or not for this person's eyes (没有找到).</summary>
internal static class Missing
{
    internal static IResult Page() => PageAnswer.Of<MissingPage>(new { }, StatusCodes.Status404NotFound);
}
