namespace Jiheng.Web.Api.Problems;

/// <summary>A list is asked to go on behind something that is not there (分页标记不存在); answered as any request that cannot be read.</summary>
internal sealed class UnknownMarkException(Guid mark) : BadHttpRequestException($"No row {mark}.")
{
    internal string Detail { get; } = $"参数 after 给出“{mark}”，不在这份清单里；应为上一段应答中的 next。";
}
