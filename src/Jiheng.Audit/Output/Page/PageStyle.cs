namespace Jiheng.Audit.Output.Page;

/// <summary>The looks of the page (页面样式): paper and list side by side on a screen, one above the other and both in view on narrow screens, one after the other in print.</summary>
internal static class PageStyle
{
    internal const string Text = """

        * { box-sizing: border-box; }
        body { margin: 0; background: #eef0f3; color: #1a1d21; font: 16px/1.75 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; display: grid; grid-template: auto 1fr / minmax(0, 1fr) minmax(300px, 400px); gap: 0 20px; height: 100vh; padding: 0 20px; }
        header { grid-column: 1 / -1; padding: 12px 0 8px; }
        header h1 { font-size: 1.2rem; margin: 0; overflow-wrap: anywhere; }
        header p { margin: 4px 0 0; }
        header .notice { color: #8a5a00; font-size: .9rem; }
        main, aside { overflow: auto; margin-bottom: 16px; }
        main { background: #fff; padding: 28px 40px; box-shadow: 0 1px 4px rgba(0, 0, 0, .18); font-family: "FangSong", "仿宋", "Noto Serif CJK SC", serif; overflow-wrap: anywhere; }
        main h2, main h3, main h4, main h5, main h6 { font-size: 1.05rem; margin: 1em 0 .3em; }
        main p { margin: .4em 0; text-indent: 2em; }
        .table { overflow-x: auto; margin: .8em 0; }
        table { border-collapse: collapse; font-size: .85rem; line-height: 1.5; font-variant-numeric: tabular-nums; }
        td { border: 1px solid #8a9099; padding: 2px 6px; min-width: 2em; }
        mark { color: inherit; padding: 0 1px; border-bottom: 2px solid; }
        mark.error { background: #ffd9d6; border-color: #b3261e; }
        mark.warning { background: #ffedc2; border-color: #8a5a00; }
        mark.note { background: #dcebff; border-color: #1f5fae; }
        mark.other { background: #f0f0f0; border-color: #7a7f87; border-bottom-style: dotted; }
        a.no { font: 700 .68rem/1 sans-serif; vertical-align: super; text-decoration: none; color: #fff; background: #4a5058; border-radius: 8px; padding: 1px 5px; margin: 0 1px; text-indent: 0; display: inline-block; }
        a.no:target { background: #b3261e; outline: 3px solid #ffb4ab; }
        aside { font-size: .9rem; line-height: 1.6; }
        aside ol, aside ul { margin: 0; padding: 0; list-style: none; counter-reset: f; }
        aside ol > li { background: #fff; border-left: 5px solid; margin: 0 0 10px; padding: 8px 12px; counter-increment: f; box-shadow: 0 1px 3px rgba(0, 0, 0, .15); }
        aside ol > li:target { outline: 3px solid #1f5fae; }
        aside li > p:first-child::before { content: counter(f); font-weight: 700; margin-right: 8px; }
        li.error { border-color: #b3261e; } li.warning { border-color: #b97a00; } li.note { border-color: #1f5fae; }
        aside p { margin: 2px 0; overflow-wrap: anywhere; }
        dl { display: grid; grid-template-columns: 3em 1fr; margin: 4px 0; font-size: .82rem; } dt { color: #555b63; } dd { margin: 0; overflow-wrap: anywhere; }
        code { color: #555b63; font-size: .8rem; }
        .count { color: #fff; border-radius: 3px; padding: 1px 7px; font-size: .8rem; }
        .count.error { background: #b3261e; } .count.warning { background: #8a5a00; } .count.note { background: #1f5fae; }
        .seen, .places { color: #555b63; font-size: .82rem; } .places a { color: #1f5fae; }
        @media screen and (max-width: 800px) { body { grid-template: auto minmax(0, 11fr) minmax(0, 9fr) / minmax(0, 1fr); gap: 8px 0; height: 100dvh; padding: 0 10px; } header { max-height: 24vh; overflow: auto; } main { padding: 12px 16px; margin: 0; } aside { margin: 0 0 8px; border-top: 3px solid #4a5058; padding-top: 8px; } }
        @media print { body { display: block; height: auto; background: #fff; padding: 0; font-size: 11pt; } main, aside { overflow: visible; box-shadow: none; padding: 0; } .table { overflow: visible; } table { width: 100%; font-size: 8.5pt; } aside { break-before: page; } aside ol > li { break-inside: avoid; box-shadow: none; border: 1px solid #999; border-left-width: 5px; } tr { break-inside: avoid; } mark, .count, a.no { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }

        """;
}
