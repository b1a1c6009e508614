namespace Jiheng.Domain.SelfEvaluation;

/// <summary>One item of funds management (资金管理情况) of the transfer form: 分配科学性, 下达及时性 …</summary>
/// <param name="Name">Item as printed.</param>
/// <param name="Situation">情况说明.</param>
/// <param name="Problems">存在问题和改进措施; 无 when there are none.</param>
public sealed record ManagementItem(string Name, string Situation, string Problems);
