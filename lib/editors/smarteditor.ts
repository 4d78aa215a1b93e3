/**
 * SmartEditor ONE (Naver): the document shows a model that it does not let anyone edit through the DOM. Keys and pastes
 * go to the body of a hidden frame, the input buffer; the caret is the model's own and not the DOM's selection. So it is
 * read and marked like any text, words are inserted by a paste into the buffer, and fixes are guided: what an edit
 * through the page's private interface does to undo is unknown, and no other way leaves the draft's model true.
 */
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Block, DraftFormat, FieldId } from '../draft/draft.ts';
import { sendPaste } from './commands.ts';
import { createDomReader } from './dom-reader.ts';
import { rangeOf } from './dom-range.ts';
import type { Editor, EditorFamily, Reading } from './editor.ts';
import { smartShape, titleSelector } from './smarteditor-shape.ts';
import { holdsMore } from './snippet.ts';
import { nextTask, watchComposition, watchText } from './watch.ts';
import type { Composition } from './watch.ts';

const bufferSelector = 'iframe[id^="input_buffer"]';
/** How many tasks to wait for the model to show what was pasted. */
const patience = 24;

export const smarteditor: EditorFamily = {
  id: 'smarteditor',
  capabilities: { bold: true, pictures: false, highlights: true, fixes: 'guided' },
  find(candidate) {
    const document = candidate.ownerDocument;
    // A published post has the same components, but nothing to type into.
    if (!bufferOf(document)) return undefined;
    const title = candidate.closest<HTMLElement>(titleSelector);
    if (title) return title;
    const components = [...candidate.querySelectorAll<HTMLElement>('.se-component')];
    return components.find((component) => !component.matches(titleSelector))?.parentElement ?? undefined;
  },
  open: openSmartEditor,
};

function openSmartEditor(element: HTMLElement, field: FieldId, format: DraftFormat): Editor {
  const document = element.ownerDocument;
  const shape = smartShape(field !== 'body');
  const reader = createDomReader(element, field, shape);
  let composition: { readonly body: HTMLElement; readonly watch: Composition } | undefined;

  const alive = (): boolean => element.isConnected && document.defaultView !== null;
  const read = (): Reading => {
    const { blocks, cut } = reader.read();
    return { format, blocks, cut };
  };
  /** The buffer's frame may be made anew; composition is followed in the one that stands. */
  const buffer = (): HTMLElement | undefined => {
    const body = bufferOf(document);
    if (body && body !== composition?.body) {
      composition?.watch.stop();
      composition = { body, watch: watchComposition(body) };
    }
    return body;
  };
  const composing = (): boolean => buffer() !== undefined && composition?.watch.active() === true;
  buffer();

  return {
    family: 'smarteditor',
    field,
    capabilities: smarteditor.capabilities,
    element,
    alive,
    composing,
    caret: () => undefined,
    read,
    ranges(blockId, span) {
      const block = reader.find(blockId);
      const range = block && rangeOf(block, span);
      return range ? [range] : [];
    },
    async apply({ blockId, span, quote }) {
      if (!alive()) return fail('editor.gone');
      if (composing()) return fail('editor.composing');
      reader.read();
      const stands = reader.find(blockId)?.text.slice(span.start, span.end) === quote;
      return fail(stands ? 'editor.guided' : 'editor.stale');
    },
    takeBack: async () => fail('editor.unsupported'),

    async insert(snippet): Promise<Result<null>> {
      if (!alive()) return fail('editor.gone');
      if (snippet.kind === 'picture') return fail('editor.unsupported');
      const body = buffer();
      if (!body) return fail('editor.gone');
      if (composing()) return fail('editor.composing');
      // The model's caret may stand in the title: the words count as arrived wherever they are shown.
      const whole = createDomReader(wholeOf(element), field, smartShape(true));
      const before = whole.read();
      const html = snippet.text.split('\n').map((line) => paragraph(document, line));
      sendPaste(activeIn(body), 'text/html', html.join(''));
      let arrived = false;
      for (let turn = 0; turn < patience && !arrived && alive(); turn++) {
        await nextTask(document.defaultView!);
        arrived = holdsMore(before, whole.read(), snippet);
      }
      const changed = textOf(whole.read()) !== textOf(before);
      whole.stop();
      if (arrived) return ok(null);
      if (!alive()) return fail('editor.gone');
      return fail(changed ? 'editor.damaged' : 'editor.refused');
    },

    reveal(blockId, span) {
      const block = reader.find(blockId);
      const range = block && rangeOf(block, span);
      const holder = range?.startContainer.parentElement ?? (block?.key as Element | undefined);
      holder?.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    focus() {
      const body = buffer();
      if (!body) return;
      body.ownerDocument.defaultView?.focus();
      activeIn(body).focus({ preventScroll: true });
    },
    watch(onChange, signal) {
      watchText(element, onChange, signal, shape.attributes);
      signal.addEventListener('abort', () => {
        reader.stop();
        composition?.watch.stop();
      });
    },
  };
}

/** The body that receives the keys. */
function bufferOf(document: Document): HTMLElement | undefined {
  return document.querySelector<HTMLIFrameElement>(bufferSelector)?.contentDocument?.body ?? undefined;
}

function activeIn(body: HTMLElement): HTMLElement {
  return (body.ownerDocument.activeElement as HTMLElement | null) ?? body;
}

/** Title and body together. */
function wholeOf(element: HTMLElement): HTMLElement {
  return element.closest<HTMLElement>('.se-canvas, .se-container') ?? element;
}

function textOf({ blocks }: { readonly blocks: readonly Block[] }): string {
  return blocks.map((block) => block.text).join('\n');
}

function paragraph(document: Document, line: string): string {
  const element = document.createElement('p');
  element.textContent = line;
  return element.outerHTML;
}
