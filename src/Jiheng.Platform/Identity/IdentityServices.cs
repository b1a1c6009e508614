using Jiheng.Platform.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Jiheng.Platform.Identity;

/// <summary>Puts the parts of identity together (身份服务装配), for the server and for commands.</summary>
public static class IdentityServices
{
    private const string ApplicationName = "Jiheng";

    /// <summary>Accounts, passwords, sign-in and keys; <see cref="JihengDb"/> and the clock come from whoever calls.</summary>
    public static IServiceCollection AddJihengIdentity(this IServiceCollection services, PasswordPolicy policy)
    {
        services.AddSingleton(policy);
        services.AddIdentityCore<Account>(options =>
        {
            options.Lockout.MaxFailedAccessAttempts = policy.Attempts;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(policy.LockMinutes);
            (options.Password.RequiredLength, options.Password.RequireDigit, options.Password.RequireLowercase) = (policy.Shortest, false, false);
            (options.Password.RequireUppercase, options.Password.RequireNonAlphanumeric) = (false, false);
        }).AddPasswordValidator<PolicyValidator>();
        services.AddSingleton<ILookupNormalizer, LowerCase>();
        services.AddScoped<AccountStore>().AddScoped<IUserStore<Account>>(static s => s.GetRequiredService<AccountStore>());
        services.AddScoped<SignIns>().AddScoped<Passwords>().AddScoped<OneTimeCodes>().AddScoped<AccountCommands>();
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddSingleton<KeyStore>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(static s => new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = s.GetRequiredService<KeyStore>()));
        return services;
    }

    /// <summary>The same for a command on the server, over its one context.</summary>
    public static ServiceProvider For(JihengDb db, PasswordPolicy policy) =>
        new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(db).AddJihengIdentity(policy).BuildServiceProvider();

    private sealed class LowerCase : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name?.Trim().ToLowerInvariant();

        public string? NormalizeEmail(string? email) => email?.Trim().ToLowerInvariant();
    }

    private sealed class PolicyValidator(PasswordPolicy policy) : IPasswordValidator<Account>
    {
        public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
            policy.Problem(password ?? "", user.UserName) is { } problem ? IdentityResult.Failed(new IdentityError { Code = "policy", Description = problem }) : IdentityResult.Success);
    }
}
