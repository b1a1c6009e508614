namespace Jiheng.Platform.Journal;

/// <summary>Who acts (操作人).</summary>
/// <param name="AccountId">The account; null for a command given on the server itself.</param>
/// <param name="Name">Name as the journal shows it for ever, also when the account is gone.</param>
/// <param name="OrganisationId">For which unit.</param>
public sealed record Actor(Guid? AccountId, string Name, Guid? OrganisationId)
{
    /// <summary>A command on the server (服务器命令), e.g. jiheng migrate.</summary>
    public static Actor Command(string command) => new(null, "命令 " + command, null);
}

/// <summary>What is being done (操作): goes into every journal entry of a transaction.</summary>
/// <param name="Who">Who does it.</param>
/// <param name="Action">Stable name of what is done, e.g. funds.issue.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Reason">Why, in the words of whoever does it; empty where none is demanded.</param>
public sealed record Deed(Actor Who, string Action, DateTime At, string Reason = "");
