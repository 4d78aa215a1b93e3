/** A blog platform as data: where its editor is, and which fields it has. No code of an editor, no DOM. */
import type { DraftFormat, FieldId } from '../draft/draft.ts';
import type { FamilyId } from '../messages/editor-family.ts';

export interface PlatformField {
  readonly field: FieldId;
  /** Tried in order, the first visible element counts. Each says in a comment what it hits. */
  readonly selectors: readonly string[];
  /** Selectors of the frames of the same origin, or the shadow hosts, that lead to it, outermost first. */
  readonly inside?: readonly string[];
  /** Families to try on that element, in order; `all`: every one there is, the particular before the general. */
  readonly families: readonly FamilyId[] | 'all';
  readonly format: DraftFormat;
  /** The editor counts as open only when this field is there. */
  readonly required?: boolean;
}

export interface Platform {
  readonly id: string;
  /** As the platform calls itself, per language. */
  readonly name: { readonly ko: string; readonly en: string };
  /** Match patterns of the manifest; empty for self-hosted platforms, whose hosts are granted one by one. */
  readonly matches: readonly string[];
  /** Is this address a page with an editor? Gets the location's parts. */
  readonly writes: (place: { readonly hostname: string; readonly pathname: string; readonly hash: string }) => boolean;
  readonly fields: readonly PlatformField[];
  /** What publishes; for the publish moment, and never to be covered. */
  readonly publishButtons: readonly string[];
}
