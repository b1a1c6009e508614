namespace Jiheng.Documents.Forms.Binding;

/// <summary>Everything that a form can print (表单可用的数据), by the name that definitions use.</summary>
public static class FormRecords
{
    /// <summary>Shapes by name.</summary>
    public static IReadOnlyDictionary<string, RecordShape> Shapes { get; } = new RecordShape[]
    {
        SelfEvaluationRecord.Shape, TargetTableRecord.Shape, AllocationRecord.Shape, TrackingRecord.Shape,
    }.ToDictionary(static s => s.Name, StringComparer.Ordinal);
}
