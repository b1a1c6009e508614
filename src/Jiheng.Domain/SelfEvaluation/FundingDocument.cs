using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>A document by which money came or went (资金文件), as a self-evaluation report cites it.</summary>
/// <param name="Number">文号, e.g. 财社〔2023〕138号.</param>
/// <param name="Title">标题.</param>
/// <param name="Issuer">发文机关.</param>
/// <param name="Date">As printed: 2023年11月.</param>
/// <param name="Received">True when this level received it, false when it issued it.</param>
/// <param name="Source">资金来源: 中央, 自治区 …</param>
/// <param name="Batch">批次; empty when there are none.</param>
/// <param name="Amount">Amount in 万元.</param>
public sealed record FundingDocument(string Number, string Title, string Issuer, string Date, bool Received, string Source, string Batch, Derivation Amount);
