/** One open editor: ties together reading, marks, the sidebar's frame and the calls of the line. */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Editor } from '../editors/editor.ts';
import type { Handlers, Remote } from '../messages/channel.ts';
import type { ApplyRequest, Mark, PageToSidebar, SidebarToPage, Target } from '../messages/calls.ts';
import { contextAlive } from '../messages/runtime.ts';
import type { Platform } from '../platforms/platform.ts';
import { createDraftSource, locate } from './draft-source.ts';
import { clearanceOf } from './clearance.ts';
import { createFrameHost, openSidebar, panelWidth } from './frame.ts';
import { createMarkBoard } from './mark-board.ts';

export interface OpenPage {
  readonly editors: readonly Editor[];
  close(): void;
}

export interface PageDeps {
  readonly document: Document;
  readonly platform: Platform;
  readonly editors: readonly Editor[];
  readonly open: boolean;
  readonly side: 'left' | 'right';
  /** Shown when the extension was reloaded under the page. */
  readonly staleHint: string;
}

/** ms after the first change until the draft is read (design section 3: at most 50). */
const settleTime = 20;
/** ms that a platform may take to open its publish layer after a press. */
const layerTime = 400;

export function openPage(deps: PageDeps): OpenPage {
  const controller = new AbortController();
  const { signal } = controller;
  const { document, editors } = deps;
  const host = createFrameHost(document);
  const source = createDraftSource(editors);
  const board = createMarkBoard(editors, source, host.root, signal);
  let remote: Remote<PageToSidebar> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastFixed: Editor | undefined;
  let { open, side } = deps;
  const place = (): void => {
    if (signal.aborted) return;
    host.place(open, side, clearanceOf(document, deps.platform.publishButtons, panelWidth, side));
  };

  /** False when the extension is gone: everything of ours stops, and one quiet line says so. */
  const stillOurs = (): boolean => {
    if (contextAlive()) return true;
    clearTimeout(timer);
    controller.abort();
    board.remove();
    host.hint(deps.staleHint);
    return false;
  };

  const sendDraft = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!stillOurs()) return;
    const patch = source.next();
    board.refresh(patch);
    if (!patch) return;
    const answer = await remote?.draft(patch);
    if (answer?.ok && answer.value === 'need-full') await remote?.draft(source.full());
  };
  const settle = (): void => {
    timer ??= setTimeout(() => void sendDraft(), settleTime);
  };

  const findTarget = (target: Target): Result<{ readonly editor: Editor; readonly span: Target['span'] }> => {
    const editor = source.editorOf(target.blockId);
    const span = locate(source, target);
    if (!editor?.alive()) return fail('editor.gone');
    return span ? ok({ editor, span }) : fail('editor.stale');
  };

  const apply = async (request: ApplyRequest): Promise<Result<{ readonly revision: number }>> => {
    // What was typed since the last reading counts: the place is followed through it.
    await sendDraft();
    const found = findTarget(request);
    if (!found.ok) return found;
    const { editor, span } = found.value;
    const result = await editor.apply({ blockId: request.blockId, span, quote: request.quote, text: request.text });
    if (result.ok) lastFixed = editor;
    await sendDraft();
    return result.ok ? ok({ revision: source.revision() }) : result;
  };

  const body = (): Editor | undefined => editors.find((editor) => editor.field === 'body') ?? editors[0];

  const answers: Handlers<SidebarToPage> = {
    marks: (change) => board.set(change),
    apply,
    async undo() {
      if (!lastFixed) return fail('editor.refused');
      const result = await lastFixed.takeBack();
      await sendDraft();
      return result.ok ? ok(undefined) : result;
    },
    show(target) {
      const found = findTarget(target);
      if (!found.ok) return found;
      found.value.editor.reveal(target.blockId, found.value.span);
      board.pulse(target.blockId, found.value.span, target.quote);
      return ok(undefined);
    },
    async insert(snippet) {
      const editor = snippet.kind === 'picture' ? body() : (focusedEditor(editors) ?? body());
      if (!editor?.alive()) return fail('editor.gone');
      const result = await editor.insert(snippet);
      if (result.ok) lastFixed = editor;
      await sendDraft();
      return result.ok ? ok(undefined) : result;
    },
    focusEditor: () => (focusedEditor(editors) ?? lastFixed ?? body())?.focus(),
    frame(state) {
      ({ open, side } = state);
      place();
    },
  };

  place();
  openSidebar(
    host,
    (channel) => {
      remote = channel.remote;
      void remote
        .hello({
          platform: deps.platform.id,
          host: document.location.hostname,
          pictures: body()?.capabilities.pictures ?? false,
          open,
        })
        .then(() => {
          source.next();
          return remote?.draft(source.full());
        });
    },
    answers,
    signal,
  );

  for (const editor of editors) {
    editor.watch(settle, signal);
    const options = { signal, passive: true, capture: true };
    editor.element.addEventListener('click', () => pressed(editor), options);
  }
  // Buttons come and go with the window's size and with what is pressed.
  document.defaultView?.addEventListener('resize', place, { signal, passive: true });
  document.addEventListener('click', () => setTimeout(place, layerTime), { signal, passive: true, capture: true });
  // Nothing tells a page that its extension was reloaded; a return to the page is the moment to look.
  document.addEventListener('visibilitychange', () => void stillOurs(), { signal });
  document.defaultView?.addEventListener('focus', () => void stillOurs(), { signal });
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.altKey && event.shiftKey && event.code === 'KeyG' && !event.isComposing) {
        event.preventDefault();
        void remote?.focus(null);
      }
    },
    { signal, capture: true },
  );

  const pressed = (editor: Editor): void => {
    const caret = editor.caret();
    const mark: Mark | undefined = caret && board.at(caret.blockId, caret.offset);
    if (mark) void remote?.markPressed({ findingId: mark.findingId });
  };

  return {
    editors,
    close() {
      clearTimeout(timer);
      void remote?.left(null);
      controller.abort();
      board.remove();
      host.remove();
    },
  };
}

function focusedEditor(editors: readonly Editor[]): Editor | undefined {
  return editors.find((editor) => {
    const document = editor.element.ownerDocument;
    const frame = document.defaultView?.frameElement;
    const active = document.activeElement === editor.element;
    return active && (!frame || frame.ownerDocument.activeElement === frame);
  });
}
