namespace Jiheng.Documents.Writing.Html;

/// <summary>The looks of the printed form on a screen (样式): 仿宋 on white paper with thin black rules.</summary>
internal static class StyleSheet
{
    internal const string Text = """
        body { margin: 0; background: #f3f4f6; color: #111; font-family: "FangSong", "仿宋_GB2312", "仿宋", "Noto Serif CJK SC", serif; line-height: 1.6; }
        main { max-width: 1080px; margin: 0 auto; padding: 16px; }
        .jh-paper, .jh-form { background: #fff; padding: 32px 40px; margin: 0 0 24px; box-shadow: 0 1px 3px rgba(0, 0, 0, .2); }
        .jh-title { font-size: 1.5rem; font-weight: 600; text-align: center; margin: .4em 0; }
        .jh-subtitle, .jh-formsubtitle, .jh-documentnumber, .jh-caption { text-align: center; margin: .3em 0; }
        .jh-issuermark { color: #c00000; font-size: 2rem; font-weight: 700; text-align: center; border-bottom: 2px solid #c00000; }
        .jh-heading1 { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; font-size: 1.1rem; margin: 1em 0 .3em; }
        .jh-heading2 { font-family: "KaiTi", "楷体_GB2312", "楷体", serif; font-size: 1.05rem; margin: .8em 0 .3em; }
        .jh-heading3, .jh-heading4 { font-size: 1rem; margin: .6em 0 .2em; }
        .jh-body, .jh-heading3, .jh-heading4 { text-indent: 2em; }
        .jh-body { margin: .3em 0; text-align: justify; }
        .jh-signature, .jh-unitline { text-align: right; margin: .3em 0; }
        .jh-derivation { font-family: "Noto Sans Mono CJK SC", monospace; font-size: .8rem; margin: 0; white-space: pre-wrap; }
        .jh-tablenote { font-size: .85rem; margin: .3em 0; }
        .jh-table { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .85rem; font-variant-numeric: tabular-nums; }
        th, td { border: 1px solid #222; padding: 3px 6px; vertical-align: middle; font-weight: inherit; }
        .jh-left { text-align: left; } .jh-right { text-align: right; } .jh-center { text-align: center; }
        .jh-bold { font-weight: 600; } .jh-red { color: #c00000; }
        .jh-chart svg { width: 100%; height: auto; } .jh-chart figcaption { text-align: center; }
        @media print { body { background: #fff; } .jh-paper, .jh-form { box-shadow: none; padding: 0; page-break-after: always; } details { display: none; } }
        @media (max-width: 600px) { .jh-paper, .jh-form { padding: 16px; } }

        """;
}
