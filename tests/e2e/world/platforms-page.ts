/** docs/platforms.md out of what the contract proved and what the platforms say of themselves. */
import { families } from '../../../lib/editors/index.ts';
import { platforms } from '../../../lib/platforms/index.ts';
import type { Evidence } from '../../../lib/platforms/platform.ts';
import type { Proof, ReportRow } from '../../../lib/platforms/proof.ts';
import { subjects } from '../contract/subjects.ts';

const evidences: Readonly<Record<Evidence, string>> = {
  live: 'seen live by others',
  source: "read in the platform's or a tool's source",
  weak: 'one weak source',
};

const proofs: Readonly<Record<Proof, string>> = {
  yes: 'yes',
  partly: 'partly',
  guided: 'guided',
  copied: 'copied',
  no: 'no',
  untried: '–',
};

/** Markdown, not formatted yet. */
export function platformsPage(rows: readonly ReportRow[]): string {
  const known = platforms.filter(({ id }) => id !== 'generic');
  const lines = known.map((platform) => {
    const row = rows.filter(({ platform: id }) => id === platform.id);
    const name = `${platform.name.en} (${platform.name.ko})`;
    const evidence = evidences[platform.evidence];
    return row.map((each) => line(name, each, evidence));
  });
  const generic = rows.filter(({ platform }) => platform === 'generic');
  const elsewhere = subjects.flatMap(({ page, undoesOn }) => (undoesOn ? [`${page} (on ${undoesOn})`] : []));
  const tried = new Set(rows.filter(({ read }) => read !== 'untried').map(({ family }) => family));
  const untried = families.filter(({ id }) => !tried.has(id)).map(({ id }) => id);
  return `# What works where

Made by \`npm run platforms\` from the editor contract; with \`-- -g "on tistory"\` for one page, the others stay as they were.

Every row was run in Chromium with the built extension, on a page that imitates the platform around the real editor where
the editor can be had. **Nothing was tried on a live site**: the last column says how the platform's selectors are known. The
head of each page in \`tests/pages\` says what it imitates and what is unknown.

- **yes**: every row of the contract holds.
- **guided**: the editor takes no edit from outside that could be undone. The place is shown, the words are on the clipboard,
  the writer pastes.
- **copied**: it goes to the clipboard, or is saved as a file, and the notice says so.
- **partly**: some of the rows fail; \`npm run contract\` names them, and the table of subjects says why.
- **no**: it does not work there. A dash: not tried, or the platform has nothing of the kind.

Undo was proven on another page, where the editor asks for no licence: ${elsewhere.join(', ')}.

## Platforms

${head('platform')}
${lines.flat().join('\n')}

## Editors on a granted site

The same on any site that the writer allows; the largest editor in sight is the body.

${head('editor')}
${generic.map((row) => line(row.page, row, '–')).join('\n')}
${untried.length > 0 ? `\nNot tried: ${untried.join(', ')}.\n` : ''}`;
}

function head(first: string): string {
  return `| ${first} | editor family | read | mark | fix | insert text | insert picture | publish button | selectors |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |`;
}

function line(name: string, row: ReportRow, evidence: string): string {
  const { family, read, mark, fix, text, picture, publish } = row;
  const cells = [read, mark, fix, text, picture].map((proof) => proofs[proof]);
  return `| ${[name, family, ...cells, publish === 'yes' ? 'found' : proofs[publish], evidence].join(' | ')} |`;
}
