/** Finds the platform's fields in the page and opens their editors. Reads only. */
import type { Editor, EditorFamily } from '../editors/editor.ts';
import { familiesOf } from '../editors/index.ts';
import { platformsAt } from '../platforms/index.ts';
import type { PageAddress } from '../platforms/index.ts';
import type { Platform, PlatformField } from '../platforms/platform.ts';
import { rootInside } from './inside.ts';

/** An editable found for a field, not opened yet. */
export interface Candidate {
  readonly field: PlatformField;
  readonly family: EditorFamily;
  readonly element: HTMLElement;
}

export interface Recognised {
  readonly platform: Platform;
  readonly candidates: readonly Candidate[];
}

/** What the search is to go by. */
export interface Search {
  /** Where several elements fit, the one around this is taken, else the largest. */
  readonly focused?: Element;
  /** Editors that only the bridge reaches count though it does not answer: it may not have been brought in. */
  readonly unreached?: boolean;
}

/**
 * The first platform of this address whose required fields are there; undefined when no editor is open. A field may be
 * described more than once, for editors that take turns: the first that is visible counts.
 */
export function recognise(document: Document, address: PageAddress, search: Search = {}): Recognised | undefined {
  for (const platform of platformsAt(address)) {
    const candidates: Candidate[] = [];
    for (const field of platform.fields) {
      if (candidates.some((candidate) => candidate.field.field === field.field)) continue;
      const found = findField(rootInside(document, field.inside), field, search);
      if (found) candidates.push(found);
    }
    const complete = platform.fields.every(
      ({ field, required }) => !required || candidates.some((candidate) => candidate.field.field === field),
    );
    if (complete && candidates.length > 0) return { platform, candidates };
  }
  return undefined;
}

/** Is there an editor among them that only the bridge reaches, and it does not answer? */
export function needsBridge({ candidates }: Recognised): boolean {
  return candidates.some(({ family, element }) => family.reachable?.(element) === false);
}

/** Is none of these an element that is not open already? */
export function areAmong({ candidates }: Recognised, editors: readonly Editor[]): boolean {
  return candidates.every(({ element }) => editors.some((editor) => editor.element === element));
}

/** May this address hold an editor at all? Cheap; decides whether the page is watched. */
export function mayWrite(address: PageAddress): boolean {
  return platformsAt(address).length > 0;
}

export function openEditors(recognised: Recognised): readonly Editor[] {
  return recognised.candidates.map(({ field, family, element }) => family.open(element, field.field, field.format));
}

/** Are these the elements that are open already? */
export function isSame({ candidates }: Recognised, editors: readonly Editor[]): boolean {
  return (
    candidates.length === editors.length &&
    candidates.every(({ element }, index) => element === editors[index]?.element)
  );
}

function findField(
  root: ParentNode | undefined,
  field: PlatformField,
  { focused, unreached }: Search,
): Candidate | undefined {
  if (!root) return undefined;
  for (const selector of field.selectors) {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)].filter(isVisible).toSorted(byArea);
    const meant = focused && elements.find((element) => element.contains(focused));
    if (meant) elements.unshift(meant);
    for (const element of elements) {
      for (const family of familiesOf(field.families)) {
        const editable = family.find(element);
        if (!editable) continue;
        // What draws only a part of its text must not be taken for a plain editable by a family further on.
        if (!unreached && family.reachable?.(editable) === false) break;
        if (worthChecking(editable)) return { field, family, element: editable };
      }
    }
  }
  return undefined;
}

function isVisible(element: HTMLElement): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    element.offsetWidth * element.offsetHeight > 0 &&
    element.closest('[inert], [aria-hidden="true"]') === null
  );
}

function byArea(a: HTMLElement, b: HTMLElement): number {
  return b.offsetWidth * b.offsetHeight - a.offsetWidth * a.offsetHeight;
}

/** Search boxes and comboboxes hold no draft. */
function worthChecking(element: HTMLElement): boolean {
  const role = element.getAttribute('role');
  return role !== 'searchbox' && role !== 'combobox' && element.closest('[role="search"]') === null;
}
