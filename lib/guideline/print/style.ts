/** The look of the printed guideline: the sidebar's paper and ink, and black on white on paper itself. */
export const pageStyle = `
:root { --paper: #fbfaf6; --ink: #1f1d1a; --ink-2: #5d5850; --line: #e4dfd4; --must: #b3261e; --should: #8a5a00; --tip: #5d5850; --ok: #1d6b45; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 48px 24px 96px; max-width: 720px; background: var(--paper); color: var(--ink);
  font: 16px/1.65 'Pretendard Variable', Pretendard, -apple-system, 'Segoe UI', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif; overflow-wrap: anywhere; }
:lang(ko) body, html:lang(ko) { word-break: keep-all; }
h1 { margin: 0; font-size: 32px; line-height: 1.25; }
header p { margin: 4px 0 0; color: var(--ink-2); }
nav { margin: 32px 0; padding: 16px 0; border-block: 1px solid var(--line); }
nav ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 32px; }
nav a, .body a { color: inherit; }
nav a { text-decoration: none; }
h2 { margin: 48px 0 8px; font-size: 22px; line-height: 1.35; }
h2 span, nav span { display: inline-block; min-width: 34px; color: var(--ink-2); font-weight: 400; }
.body p, .body ul, .body ol { margin: 0 0 10px; }
.rule { margin: 16px 0 0; padding: 2px 0 2px 14px; border-left: 3px solid var(--tip); break-inside: avoid; }
.rule.must { border-color: var(--must); }
.rule.should { border-color: var(--should); }
.rule h3, .asset h3 { margin: 0; font-size: 16px; }
.rule p { margin: 2px 0; }
.mark { color: var(--ink-2); font-size: 13px; }
.must .mark b { color: var(--must); }
.should .mark b { color: var(--should); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px; margin: 6px 0; font-size: 14px; }
dt { grid-column: 1; color: var(--ink-2); }
dt.right { color: var(--ok); }
dt.wrong { color: var(--must); }
dd { grid-column: 2; margin: 0; }
code { font-size: 13px; }
.assets { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 20px; margin-top: 12px; }
.asset { break-inside: avoid; }
.asset p, .asset blockquote { margin: 4px 0; font-size: 14px; color: var(--ink-2); }
.asset blockquote { padding-left: 10px; border-left: 2px solid var(--line); color: var(--ink); }
.shown { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
.ground { display: inline-flex; padding: 10px; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
.ground.dark { background: #1b1a18; }
.ground img { max-width: 100%; max-height: 72px; }
.swatch { width: 36px; height: 36px; border: 1px solid var(--line); border-radius: 8px; print-color-adjust: exact; }
@media (max-width: 520px) { nav ol { columns: 1; } dl { grid-template-columns: 1fr; } dt, dd { grid-column: 1; } }
@media print { body { padding: 0; max-width: none; background: #fff; font-size: 11pt; } nav { break-after: page; } h2, h3 { break-after: avoid; } .ground { print-color-adjust: exact; } }
`;
