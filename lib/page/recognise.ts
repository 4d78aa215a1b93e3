/** Finds the platform's fields in the page and opens their editors. Reads only. */
import type { Editor } from '../editors/editor.ts';
import { needFamily } from '../editors/index.ts';
import { platformsAt } from '../platforms/index.ts';
import type { PageAddress } from '../platforms/index.ts';
import type { Platform, PlatformField } from '../platforms/platform.ts';

/** An editable found for a field, not opened yet. */
export interface Candidate {
  readonly field: PlatformField;
  readonly family: ReturnType<typeof needFamily>;
  readonly element: HTMLElement;
}

export interface Recognised {
  readonly platform: Platform;
  readonly candidates: readonly Candidate[];
}

/** The first platform of this address whose required field is there; undefined when no editor is open. */
export function recognise(document: Document, address: PageAddress): Recognised | undefined {
  for (const platform of platformsAt(address)) {
    const candidates = platform.fields.flatMap((field) => findField(document, field) ?? []);
    const complete = platform.fields.every(
      (field) => !field.required || candidates.some((candidate) => candidate.field === field),
    );
    if (complete && candidates.length > 0) return { platform, candidates };
  }
  return undefined;
}

/** May this address hold an editor at all? Cheap; decides whether the page is watched. */
export function mayWrite(address: PageAddress): boolean {
  return platformsAt(address).length > 0;
}

export function openEditors(recognised: Recognised): readonly Editor[] {
  return recognised.candidates.map(({ field, family, element }) => family.open(element, field.field, field.format));
}

function findField(document: Document, field: PlatformField): Candidate | undefined {
  for (const selector of field.selectors) {
    const elements = [...document.querySelectorAll<HTMLElement>(selector)].filter(isVisible).toSorted(byArea);
    for (const element of elements) {
      for (const id of field.families) {
        const family = needFamily(id);
        const editable = family.find(element);
        if (editable && worthChecking(editable)) return { field, family, element: editable };
      }
    }
  }
  return undefined;
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

function byArea(a: HTMLElement, b: HTMLElement): number {
  return b.offsetWidth * b.offsetHeight - a.offsetWidth * a.offsetHeight;
}

/** Search boxes and comboboxes hold no draft. */
function worthChecking(element: HTMLElement): boolean {
  const role = element.getAttribute('role');
  return role !== 'searchbox' && role !== 'combobox' && element.closest('[role="search"]') === null;
}
