using Jiheng.Platform.Jobs;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Web.Identity;
using Microsoft.AspNetCore.Identity;

namespace Jiheng.Web;

/// <summary>With what a server runs (服务器设置).</summary>
/// <param name="Database">Where the data lives.</param>
/// <param name="Home">Folder of the program's own data: schemes, policies, regions.</param>
/// <param name="Urls">Addresses to listen on, separated by semicolons.</param>
public sealed record ServerSettings(DatabaseSettings Database, string Home, string Urls)
{
    /// <summary>How many requests it takes.</summary>
    public RateLimits Limits { get; init; } = RateLimits.Usual;

    /// <summary>Where it listens unless told otherwise: this machine only.</summary>
    public const string DefaultUrls = "http://127.0.0.1:5080";

    /// <summary>How many rounds a password is hashed; fewer only where no password is worth anything.</summary>
    public int HashRounds { get; init; } = new PasswordHasherOptions().IterationCount;

    /// <summary>What time it is.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where reminders are mailed from; null for reminders in the platform alone.</summary>
    public MailSettings? Mail { get; init; } = MailSettings.FromEnvironment();

    /// <summary>How background jobs are held and tried again.</summary>
    public JobTerms Jobs { get; init; } = JobTerms.FromEnvironment();
}
