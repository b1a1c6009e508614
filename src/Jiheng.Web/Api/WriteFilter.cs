using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api;

/// <summary>
/// What surrounds every write (写操作): one transaction with its journal; undone when the answer is a refusal; done again
/// when somebody else was faster, so that the answer is made from what he wrote; answered from memory when the same
/// Idempotency-Key asks again.
/// </summary>
internal sealed class WriteFilter(JihengDb db, TimeProvider time, string action) : IEndpointFilter
{
    private const int Attempts = 5;
    private const int LongestKey = 100;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var access = http.Features.GetRequiredFeature<Access>();
        db.Deed = new Deed(access.Who, action, Timestamp.Now(time), TextGate.ReasonOf(http.Request));
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey) return ProblemAnswers.Of(Reasons.Malformed, $"Idempotency-Key 最长{LongestKey}个字符。");
        // A rehearsal (试办): everything is done and checked as it would be, by the database too, and undone; nothing is remembered.
        var rehearsal = http.Request.Headers["X-Dry-Run"] == "true";
        if (rehearsal) http.Response.Headers["X-Dry-Run"] = "true";
        var repetition = key.Length == 0 || rehearsal ? null : new Repetition(access.Who.AccountId!.Value, key, await HashAsync(http.Request));
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.TransactAsync(() => OnceAsync(context, next, repetition), r => !rehearsal && r is not IStatusCodeHttpResult { StatusCode: >= 400 }, http.RequestAborted);
            }
            catch (Exception e) when (attempt < Attempts && (e is DbUpdateConcurrencyException || StorageFailure.IsBusy(e) || StorageFailure.IsDuplicate(e)))
            {
                db.ChangeTracker.Clear();
                // Those who collided come back one after the other.
                await Task.Delay(TimeSpan.FromMilliseconds((attempt * 15) + (Stopwatch.GetTimestamp() / 1000 % 40)), http.RequestAborted);
            }
            catch (Exception e) when (GuardAnswers.Of(e) is { } refusal)
            {
                return ProblemAnswers.Of(refusal);
            }
        }
    }

    private async Task<object?> OnceAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next, Repetition? repetition)
    {
        if (repetition is null) return await next(context);
        var cancel = context.HttpContext.RequestAborted;
        if (await RecalledAsync(repetition, cancel) is { } known) return known;
        var answer = await next(context);
        if (answer is ApiAnswer { IsSecret: false } given) await RememberAsync(repetition, given, cancel);
        // What refuses the repetition may be what the first request has just saved.
        else if (await RecalledAsync(repetition, cancel) is { } meanwhile) return meanwhile;
        return answer;
    }

    private async Task<IResult?> RecalledAsync(Repetition repetition, CancellationToken cancel)
    {
        var known = await db.Idempotency.AsNoTracking().SingleOrDefaultAsync(r => r.AccountId == repetition.AccountId && r.Key == repetition.Key, cancel);
        if (known is null) return null;
        return known.RequestHash == repetition.Hash
            ? new ApiAnswer(known.Status, known.Body, known.ETag, known.Location)
            : ProblemAnswers.Of(Reasons.KeyReused, "同一个 Idempotency-Key 已用于另一个请求；请为每个请求生成新的键。");
    }

    private async Task RememberAsync(Repetition repetition, ApiAnswer given, CancellationToken cancel)
    {
        db.Add(new IdempotencyRecord
        {
            AccountId = repetition.AccountId, Key = repetition.Key, RequestHash = repetition.Hash,
            Status = given.StatusCode!.Value, Body = given.Body, ETag = given.ETag, Location = given.Location, At = Timestamp.Now(time),
        });
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<string> HashAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0;) hash.AppendData(buffer.AsSpan(0, read));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Repetition(Guid AccountId, string Key, string Hash);
}
