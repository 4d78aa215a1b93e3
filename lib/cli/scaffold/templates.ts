/** The new files of `npm run new`, each with its gaps marked. A test fails until the last mark is gone. */

export interface NewFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Stands wherever a person has to write something; tests/cli/scaffold.test.ts finds the ones left. */
export const gapMark = '⟪';
const gap = (what: string): string => `${gapMark}${what}⟫`;

/** The name as a constant of the code: hyphens become capitals. */
export function identifier(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_whole, next: string) => next.toUpperCase());
}

export function platformFile(name: string): NewFile {
  return {
    path: `lib/platforms/${name}.ts`,
    text: `/** ${gap('the platform, its editor, and when and where the selectors were seen')} */
import type { Platform } from './platform.ts';

export const ${identifier(name)}: Platform = {
  id: '${name}',
  name: { ko: '${gap('as it calls itself in Korean')}', en: '${gap('as it calls itself in English')}' },
  // ${gap('the fixed hosts, or none for a self-hosted platform')}
  matches: ['https://${name}.example/*'],
  writes: ({ pathname }) => pathname === '/write',
  fields: [
    // ${gap('what the selector hits')}
    { field: 'title', selectors: ['#title'], families: ['textarea'], format: 'rich' },
    // ${gap('what the selector hits')}
    { field: 'body', selectors: ['#editor'], families: ['contenteditable'], format: 'rich', required: true },
  ],
  publishButtons: ['#save'],
  // ${gap('how the selectors are known')}
  evidence: 'weak',
};
`,
  };
}

export function pageFiles(name: string): readonly NewFile[] {
  return [
    {
      path: `tests/pages/${name}/index.html`,
      text: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <link rel="icon" href="data:," />
    <title>${gap('what the writer reads in the tab')}</title>
  </head>
  <body>
    <header class="bar">
      <button type="button" id="save" class="main">Save</button>
    </header>
    <main>
      <textarea id="title" class="title" rows="1" aria-label="Title"></textarea>
      <div id="editor" class="sheet" contenteditable="true" aria-label="Body"></div>
    </main>
    <script type="module" src="./page.ts"></script>
  </body>
</html>
`,
    },
    {
      path: `tests/pages/${name}/page.ts`,
      text: `/** ${gap('what is imitated, from which source, and what is unknown; mount the real editor from npm below')} */
import '../frame.css';
import { beforeCaretInTree, caretInTree, treeText } from '../caret.ts';
import { asHtml } from '../drafts/draft.ts';
import { keepSaved, part, present, setField, type EditorPage } from '../page.ts';

const title = part<HTMLTextAreaElement>('#title');
const body = part<HTMLElement>('#editor');

const page: EditorPage = {
  save: () => body.innerHTML,
  load(draft) {
    setField(title, draft.title);
    body.innerHTML = asHtml(draft);
  },
  text: () => treeText(body),
  title: () => title.value,
  caret: (words, edge) => caretInTree(body, words, edge),
  beforeCaret: () => beforeCaretInTree(body),
  leave() {
    history.pushState(null, '', '/');
    part('main').remove();
  },
  body,
  editor: undefined,
};

part('#save').addEventListener('click', () => keepSaved(page));
present(page);
`,
    },
  ];
}

export function editorFiles(name: string): readonly NewFile[] {
  const constant = identifier(name);
  return [
    {
      path: `lib/editors/${name}.ts`,
      text: `/** ${gap('the editor, how text goes in, what makes its undo step, which versions were tried')} */
import { sendUndo, typeText } from './commands.ts';
import type { EditorFamily } from './editor.ts';
import { openRich } from './rich.ts';

export const ${constant}: EditorFamily = {
  id: '${name}',
  // ${gap('declare what holds: the contract asks for exactly this')}
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'direct' },
  find(candidate) {
    const editable = candidate.closest<HTMLElement>('.${name}');
    return editable?.isContentEditable ? editable : undefined;
  },
  open: (element, field, format) =>
    openRich(
      {
        id: '${name}',
        capabilities: ${constant}.capabilities,
        focus: (editable) => editable.focus({ preventScroll: true }),
        ways: [(editable, _range, text) => void typeText(editable.ownerDocument, text)],
        takeBack: (editable) => void sendUndo(editable),
        insertText: (editable, text) => void typeText(editable.ownerDocument, text),
      },
      element,
      field,
      format,
    ),
};
`,
    },
  ];
}

export function ruleFiles(name: string): readonly NewFile[] {
  const constant = identifier(name);
  return [
    {
      path: `lib/rules/types/${name}.ts`,
      text: `/** Rule type \`${name}\`: ${gap('what its rules can find')} */
import * as v from 'valibot';
import { createGuard } from '../guard.ts';
import { flag, patternList, patterns, readOptions } from '../options.ts';
import type { RuleType } from '../rule.ts';
import { patternOf } from '../survey.ts';

const schema = v.strictObject(
  {
    /** ${gap('what the key means')} */
    words: patterns,
    ignorecase: v.optional(flag, false),
    /** Words that touch one of these do not count. */
    exceptions: v.optional(patternList),
  },
  'must be a map of options',
);

type Options = v.InferOutput<typeof schema>;

export const ${constant}: ${'RuleType'}<Options> = {
  id: '${name}',
  schema,
  parse: (options) => readOptions(schema, options),
  compile(options) {
    const guard = createGuard(options);
    return {
      patterns: [patternOf(options.words, options.ignorecase)],
      verify: (hit, view) => (guard(view, hit.span) ? { span: hit.span } : undefined),
    };
  },
};
`,
    },
    {
      path: `tests/rules/types/${name}.test.ts`,
      text: `/** Rule type ${name}: ${gap('what it finds and what it leaves alone')} */
import { describe, expect, it } from 'vitest';
import { quotes, rule } from '../drafts.ts';

describe('${name}', () => {
  const record = rule('${name}', { words: ['예', 'example'], ignorecase: true });

  it.each(['${gap('a false alarm')}'])('leaves alone: %s', (text) => {
    expect(quotes(record, text)).toEqual([]);
  });

  it.each([['${gap('a hit')}', ['${gap('what it quotes')}']]])('finds: %s', (text, expected) => {
    expect(quotes(record, text)).toEqual(expected);
  });
});
`,
    },
  ];
}
