/** Reads the marks in a page as a person would see them: which words are underlined, and how strongly. */
import { expect, type Page } from '@playwright/test';

export interface SeenMark {
  readonly level: 'must' | 'should' | 'tip';
  readonly words: string;
}

/** Every mark of title and body, in the order of the page. */
export async function marks(page: Page): Promise<readonly SeenMark[]> {
  return [...(await marksOverFields(page)), ...(await marksInText(page))];
}

/** Marks of contenteditables, by the highlight registries of the page and of its same-origin frames. */
export const marksInText = (page: Page): Promise<readonly SeenMark[]> => page.evaluate(highlightedWords);

/** Runs in the page. */
export function highlightedWords(): readonly SeenMark[] {
  const levels = ['must', 'should', 'tip'] as const;
  const views = [window, ...Array.from(window.frames, (frame) => frame as Window & typeof globalThis)];
  return views.flatMap((view) => {
    try {
      const found = levels.flatMap((level, index) =>
        [...(view.CSS.highlights.get(`hs-${index + 1}`) ?? [])].map((range) => ({ level, range: range as Range })),
      );
      found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
      return found.map(({ level, range }) => ({ level, words: range.toString() }));
    } catch {
      // A frame of another origin, such as the sidebar's, holds no marks of the draft.
      return [];
    }
  });
}

/** Marks over textareas: the words that truly lie under each drawn line, whatever the overlay believes. */
export async function marksOverFields(page: Page): Promise<readonly SeenMark[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 3, pierce: true });
    const html = root.children?.find((node) => node.nodeName === 'HTML');
    const hosts = html?.children?.flatMap((node) => node.shadowRoots ?? []) ?? [];
    const found: SeenMark[] = [];
    for (const { backendNodeId } of hosts) {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId });
      if (object.objectId === undefined) continue;
      const { result } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function () { return (${wordsUnderLines.toString()})(this); }`,
        returnByValue: true,
      });
      found.push(...(result.value as SeenMark[]));
    }
    return found;
  } finally {
    await session.detach();
  }
}

/** Runs in the page, on the closed shadow root of the overlay. */
export function wordsUnderLines(root: ShadowRoot): SeenMark[] {
  const levelOf: Readonly<Record<string, SeenMark['level']>> = { solid: 'must', dashed: 'should', dotted: 'tip' };
  type Field = HTMLTextAreaElement | HTMLInputElement;
  const asField = (node: Node | undefined): Field | undefined =>
    node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement ? node : undefined;
  const pieces: { level: SeenMark['level']; field: Field; start: number; end: number }[] = [];
  for (const element of root.querySelectorAll('div')) {
    const level = levelOf[element.style.borderBottomStyle];
    const box = element.getBoundingClientRect();
    if (!level || box.width === 0 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const middle = box.top + box.height / 2;
    const from = document.caretPositionFromPoint(box.left + 1, middle);
    const to = document.caretPositionFromPoint(box.right - 1, middle);
    const field = asField(from?.offsetNode);
    if (!field || !from || field !== to?.offsetNode) continue;
    pieces.push({ level, field, start: from.offset, end: to.offset });
  }
  const order = Node.DOCUMENT_POSITION_FOLLOWING;
  pieces.sort((a, b) =>
    a.field === b.field ? a.start - b.start : a.field.compareDocumentPosition(b.field) & order ? -1 : 1,
  );
  return pieces.map(({ level, field, start, end }) => ({ level, words: field.value.slice(start, end) }));
}

/** Waits until exactly these words carry a mark of the level. */
export async function expectMarks(page: Page, level: SeenMark['level'], words: readonly string[]): Promise<void> {
  const seen = async () => (await marks(page)).filter((mark) => mark.level === level).map((mark) => mark.words);
  await expect.poll(seen).toEqual(words);
}
