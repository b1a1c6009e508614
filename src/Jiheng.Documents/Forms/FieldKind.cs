namespace Jiheng.Documents.Forms;

/// <summary>What a field of a form's record holds (字段种类).</summary>
public enum FieldKind
{
    /// <summary>文字.</summary>
    Text,

    /// <summary>数值 with its derivation.</summary>
    Figure,

    /// <summary>Text as entered, with a figure behind it when it is one: 2088.09万人, 普遍开展.</summary>
    Either,
}
