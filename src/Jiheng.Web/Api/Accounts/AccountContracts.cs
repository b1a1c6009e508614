using Jiheng.Platform.Identity;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Api.Accounts;

/// <summary>The present password and the wanted one (修改口令).</summary>
internal sealed record PasswordRequest(string Current, string Wanted, bool KeepTokens = false);

/// <summary>What ended with the old password (改口令的结果).</summary>
internal sealed record PasswordChangedView(bool Changed, int SessionsEnded, int TokensRevoked, int TokensKept)
{
    internal static PasswordChangedView Of(PasswordChange c) => new(true, c.Sessions, c.Revoked, c.Kept);
}

/// <summary>How many sessions, or sessions and tokens, ended (退出的会话数).</summary>
internal sealed record EndedView(int Ended);

/// <summary>How many tokens were taken back (收回的令牌数).</summary>
internal sealed record RevokedView(int Revoked);

/// <summary>Signed out (已退出).</summary>
internal sealed record SignedOutView(bool SignedOut);

/// <summary>Each opens the account once when the telephone is lost, shown this once (恢复码).</summary>
internal sealed record RecoveryCodesView(IReadOnlyList<string> RecoveryCodes);

/// <summary>One-time codes are asked for no more (已停用动态口令).</summary>
internal sealed record CodeStoppedView(bool Stopped);

/// <summary>The present password, and a one-time or recovery code (停用动态口令).</summary>
internal sealed record StopCodeRequest(string Current, string Code);

/// <summary>A one-time code (动态口令).</summary>
internal sealed record CodeRequest(string Code);

/// <summary>A token that is wanted (申请令牌).</summary>
internal sealed record TokenRequest(string Name, string Scopes, int Days = 90);

/// <summary>An account that is to be opened (开户).</summary>
internal sealed record AccountRequest(string UserName, string DisplayName, Guid? OrganisationId, string PersonCode = "");

/// <summary>What changes of an account (修改账号).</summary>
internal sealed record AccountChange(string DisplayName, string PersonCode, bool IsEnabled);

/// <summary>The secret of the one-time codes, shown until it is confirmed (动态口令密钥).</summary>
internal sealed record CodeSecretView(string Secret, string Address);

/// <summary>A role with its reach (岗位).</summary>
internal sealed record GrantView(Role Role, string Name, Guid? OrganisationId, DataScope Scope)
{
    internal static GrantView Of(Grant g) => new(g.Role, Words.Of(g.Role), g.OrganisationId, g.Scope);
}

/// <summary>Who is asking (我).</summary>
internal sealed record MeView(Guid Id, string UserName, string DisplayName, Guid? OrganisationId, IReadOnlyList<GrantView> Grants, bool AsksForCode, bool MustChangePassword, string? Csrf)
{
    internal static MeView Of(Recognised who, bool due, string? csrf) => new(
        who.Account.Id, who.Account.UserName, who.Account.DisplayName, who.Account.OrganisationId, [.. who.Access.Grants.Select(GrantView.Of)], who.Account.AsksForCode, due, csrf);
}

/// <summary>A session (会话).</summary>
internal sealed record SessionView(Guid Id, DateTime CreatedAt, DateTime SeenAt, string Address, string Agent, bool IsThis)
{
    internal static SessionView Of(Session s, Guid? own) => new(s.Id, s.CreatedAt, s.SeenAt, s.Address, s.Agent, s.Id == own);
}

/// <summary>A token without its text (令牌).</summary>
internal sealed record TokenView(Guid Id, string Name, string Scopes, DateTime CreatedAt, DateTime ExpiresAt, DateTime? RevokedAt, DateTime? LastUsedAt)
{
    internal static TokenView Of(AccessToken t) => new(t.Id, t.Name, t.Scopes, t.CreatedAt, t.ExpiresAt, t.RevokedAt, t.LastUsedAt);
}

/// <summary>A new token with its text, this once (新令牌).</summary>
internal sealed record NewTokenView(string Text, TokenView Token);

/// <summary>An account as administrators see it (账号).</summary>
internal sealed record AccountView(Guid Id, string UserName, string DisplayName, string PersonCode, Guid? OrganisationId, bool IsEnabled, DateTime? LockedUntil, bool MustChangePassword, bool AsksForCode, int Version)
{
    internal static AccountView Of(Account a) => new(a.Id, a.UserName, a.DisplayName, a.PersonCode, a.OrganisationId, a.IsEnabled, a.LockedUntil, a.MustChangePassword, a.AsksForCode, a.Version);
}

/// <summary>An account with its temporary password, this once (临时口令).</summary>
internal sealed record TemporaryPasswordView(AccountView Account, string Password);
