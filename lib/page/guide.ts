/** A set of editors being guided: reads them, marks them, carries out the sidebar's calls. Whoever has a line links it. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { asHtmlText } from '../draft/markup/reference.ts';
import type { Editor } from '../editors/editor.ts';
import type { ApplyRequest, PageHello, PageToSidebar, SidebarToEditor, Target } from '../messages/calls.ts';
import type { Handlers, Remote } from '../messages/channel.ts';
import { createDraftSource, locate } from './draft-source.ts';
import { createMarkBoard } from './mark-board.ts';
import { isOtherDraft } from './other-draft.ts';
import { outOfSight } from './taking-turns.ts';

export interface Guide {
  readonly editors: readonly Editor[];
  readonly answers: Handlers<SidebarToEditor>;
  /** A fresh line: says what is here and sends the whole draft. */
  link(line: Remote<PageToSidebar>, where?: Pick<PageHello, 'host' | 'open'>): void;
  /** The line is gone: no marks without one. */
  unlink(): void;
  /** The address changed: the text that comes may be another draft's. */
  moved(): void;
  stop(): void;
}

export interface GuideDeps {
  /** Id in lib/platforms. */
  readonly platform: string;
  readonly editors: readonly Editor[];
  /** Where marks over textareas are drawn. */
  readonly root: ShadowRoot;
  /** False when the extension is gone under the page. */
  readonly stillOurs: () => boolean;
}

/** ms after the first change until the draft is read (design section 3: at most 50). */
const settleTime = 20;
/** ms that a place stays lit: for a look, and while the writer goes there and replaces the words by hand. */
const lookTime = 900;
const guideTime = 10_000;

export function guideEditors({ platform, editors, root, stillOurs }: GuideDeps): Guide {
  const controller = new AbortController();
  const { signal } = controller;
  const source = createDraftSource(editors);
  const board = createMarkBoard(editors, source, root, signal);
  let remote: Remote<PageToSidebar> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastFixed: Editor | undefined;
  /** The draft's texts when the address changed, until the next change of text tells whether it is still that draft. */
  let before: readonly string[] | undefined;

  /** The revision whose marks were asked for. */
  let asked = 0;
  const askForMarks = (): void => {
    const revision = source.revision();
    if (asked === revision || !board.wanting()) return;
    asked = revision;
    remote?.marksWanted({ revision });
  };

  const sendDraft = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted || !stillOurs()) return;
    const patch = source.next();
    board.refresh(patch);
    if (!patch) return;
    const another = before !== undefined && isOtherDraft(before, source.texts());
    before = undefined;
    if (another) {
      lastFixed = undefined;
      void remote?.left({ another });
    }
    remote?.draft(another ? source.full() : patch);
    askForMarks();
  };
  const settle = (): void => {
    timer ??= setTimeout(sendDraft, settleTime);
  };

  const findTarget = (
    target: Target,
    how?: 'followed',
  ): Result<{ readonly editor: Editor; readonly span: Target['span'] }> => {
    const editor = source.editorOf(target.blockId);
    const span = locate(source, target, how);
    if (!editor || !inReach(editor)) return fail('editor.gone');
    return span ? ok({ editor, span }) : fail('editor.stale');
  };

  const apply = async (request: ApplyRequest): Promise<Result<{ readonly revision: number }>> => {
    // What was typed since the last reading counts: the place is followed through it.
    sendDraft();
    // What is taken out was cut to fit its neighbours: at another place it would leave a space too many, or none.
    const found = findTarget(request, request.text === '' ? 'followed' : undefined);
    if (!found.ok) return found;
    const { editor, span } = found.value;
    const text = asWritten(editor, request.text);
    const result = await editor.apply({ blockId: request.blockId, span, quote: request.quote, text });
    if (result.ok) lastFixed = editor;
    sendDraft();
    return result.ok ? ok({ revision: source.revision() }) : result;
  };

  const reveal = (target: Target, time: number): Result<undefined> => {
    const found = findTarget(target);
    if (!found.ok) return found;
    found.value.editor.reveal(target.blockId, found.value.span);
    board.pulse(target.blockId, found.value.span, target.quote, time);
    return ok(undefined);
  };

  const body = (): Editor | undefined => editors.find((editor) => editor.field === 'body') ?? editors[0];

  const answers: Handlers<SidebarToEditor> = {
    marks(change) {
      board.set(change);
      askForMarks();
    },
    full: () => remote?.draft(source.full()),
    apply,
    async undo() {
      if (!lastFixed) return fail('editor.refused');
      if (!inReach(lastFixed)) return fail('editor.gone');
      const result = await lastFixed.takeBack();
      sendDraft();
      return result.ok ? ok(undefined) : result;
    },
    show: (target) => reveal(target, lookTime),
    guide: (target) => reveal(target, guideTime),
    async insert(snippet) {
      const editor = snippet.kind === 'picture' ? body() : (focusedEditor(editors) ?? body());
      if (!editor || !inReach(editor)) return fail('editor.gone');
      const words = snippet.kind === 'text' ? { ...snippet, text: asWritten(editor, snippet.text) } : snippet;
      const result = await editor.insert(words);
      if (result.ok) lastFixed = editor;
      sendDraft();
      return result.ok ? ok(undefined) : result;
    },
    focusEditor: () => (focusedEditor(editors) ?? lastFixed ?? body())?.focus(),
  };

  const pressed = (editor: Editor): void => {
    const caret = editor.caret();
    const mark = caret && board.at(caret.blockId, caret.offset);
    if (mark) void remote?.markPressed({ findingId: mark.findingId });
  };
  for (const editor of editors) {
    editor.watch(settle, signal);
    editor.element.addEventListener('click', () => pressed(editor), { signal, passive: true, capture: true });
  }

  return {
    editors,
    answers,
    link(line, where = {}) {
      remote = line;
      const pictures = body()?.capabilities.pictures ?? false;
      const guided = editors.flatMap(({ field, capabilities }) => (capabilities.fixes === 'guided' ? [field] : []));
      void line.hello({ platform, pictures, guided, ...where }).then(() => {
        if (signal.aborted || remote !== line) return;
        source.next();
        line.draft(source.full());
      });
    },
    unlink() {
      remote = undefined;
      board.set({ revision: source.revision(), whole: true, marks: [], gone: [] });
    },
    moved() {
      before ??= source.texts();
    },
    stop() {
      clearTimeout(timer);
      remote = undefined;
      controller.abort();
      board.remove();
    },
  };
}

/** The answers of whichever guide is the current one. */
export function answersOf(current: () => Guide | undefined): Handlers<SidebarToEditor> {
  const gone = fail('editor.gone');
  return {
    marks: (data) => current()?.answers.marks(data),
    full: (data) => current()?.answers.full(data),
    apply: (data) => current()?.answers.apply(data) ?? gone,
    undo: (data) => current()?.answers.undo(data) ?? gone,
    show: (data) => current()?.answers.show(data) ?? gone,
    guide: (data) => current()?.answers.guide(data) ?? gone,
    insert: (data) => current()?.answers.insert(data) ?? gone,
    focusEditor: (data) => current()?.answers.focusEditor(data),
  };
}

/** In a view of HTML source, words are written as source. */
function asWritten(editor: Editor, words: string): string {
  return editor.read().format === 'html' ? asHtmlText(words) : words;
}

/** An editor that the page put away takes no change that the writer would not see. */
function inReach(editor: Editor): boolean {
  return editor.alive() && !outOfSight(editor);
}

function focusedEditor(editors: readonly Editor[]): Editor | undefined {
  return editors.find((editor) => {
    const document = editor.element.ownerDocument;
    const frame = document.defaultView?.frameElement;
    // Some editors are a box around many editables; the focus is then in one of these.
    const active = editor.element.contains(document.activeElement);
    return active && (!frame || frame.ownerDocument.activeElement === frame);
  });
}
