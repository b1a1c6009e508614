namespace Jiheng.Workflow.Definitions;

/// <summary>What a person does to a paper (办理动作).</summary>
public enum Verb
{
    /// <summary>Saves other figures (修改).</summary>
    Revise,

    /// <summary>Hands the paper on (提交).</summary>
    Submit,

    /// <summary>Takes it back while nobody has acted on it (撤回).</summary>
    Withdraw,

    /// <summary>Sends it back to an earlier step (退回).</summary>
    Return,

    /// <summary>Agrees with the figures shown (同意): the one signature of 或签, a vote in 会签 and 比例签.</summary>
    Agree,

    /// <summary>Votes against, in 会签 and 比例签 (不同意).</summary>
    Disagree,

    /// <summary>Asks for one more signature, before or after one's own (加签).</summary>
    AddSigner,

    /// <summary>Gives the task to somebody else for good (转办).</summary>
    Transfer,

    /// <summary>Lets somebody sign in one's name until a day (委托).</summary>
    Delegate,

    /// <summary>Reminds those who are due (催办).</summary>
    Remind,

    /// <summary>Lets others read along (抄送).</summary>
    Copy,

    /// <summary>Files the finished paper (归档).</summary>
    Archive,
}
