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

/**
 * The first platform of this address whose required field is there; undefined when no editor is open. Where several
 * elements fit, the one around `focused` is taken, else the largest.
 */
export function recognise(document: Document, address: PageAddress, focused?: Element): Recognised | undefined {
  for (const platform of platformsAt(address)) {
    const candidates = platform.fields.flatMap(
      (field) => findField(rootInside(document, field.inside), field, focused) ?? [],
    );
    const complete = platform.fields.every(
      ({ required, field }) => !required || candidates.some((candidate) => candidate.field.field === field),
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
  focused: Element | undefined,
): Candidate | undefined {
  if (!root) return undefined;
  for (const selector of field.selectors) {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)].filter(isVisible).toSorted(byArea);
    const meant = focused && elements.find((element) => element.contains(focused));
    if (meant) elements.unshift(meant);
    for (const element of elements) {
      for (const family of familiesOf(field.families)) {
        const editable = family.find(element);
        if (editable && worthChecking(editable)) return { field, family, element: editable };
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
