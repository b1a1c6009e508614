using Jiheng.Platform.Completeness;
using Jiheng.Workflow.Running;

namespace Jiheng.Web.Pages.Components;

/// <summary>A word for how something stands (状态用语), with its colour and picture.</summary>
/// <param name="Word">The word.</param>
/// <param name="Kind">done, due, wrong or plain.</param>
/// <param name="Icon">The picture.</param>
public sealed record StateWord(string Word, string Kind, string Icon)
{
    public static StateWord Done(string word) => new(word, "done", "circle-check");

    public static StateWord Due(string word) => new(word, "due", "clock");

    public static StateWord Wrong(string word) => new(word, "wrong", "alert-triangle");

    /// <summary>What came back to be put right.</summary>
    public static StateWord Back(string word) => new(word, "due", "arrow-back-up");

    public static StateWord Plain(string word) => new(word, "plain", "info-circle");

    /// <summary>How a unit stands with a paper that it owes.</summary>
    public static StateWord Of(Delivery delivery) => delivery switch
    {
        Delivery.InTime => Done("按时"),
        Delivery.Late => Due("逾期报送"),
        Delivery.Missing => Wrong("缺报"),
        Delivery.Returned => Back("退回修改中"),
        _ => Plain("待报"),
    };

    /// <summary>Where a paper stands.</summary>
    public static StateWord Of(PaperStatus status, string step) => status switch
    {
        PaperStatus.Completed => Done("已办结"),
        PaperStatus.Archived => Done("已归档"),
        _ => Plain(step),
    };
}
