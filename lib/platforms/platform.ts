/** A blog platform as data: where its editor is, and which fields it has. No code of an editor, no DOM. */
import type { DraftFormat, FieldId } from '../draft/draft.ts';
import type { FamilyId } from '../messages/editor-family.ts';

/** How the selectors are known: seen live by others, read in source, or one weak source. None was tried live by us. */
export type Evidence = 'live' | 'source' | 'weak';

export interface PlatformField {
  readonly field: FieldId;
  /** Tried in order, the first visible element counts. Each says in a comment what it hits. */
  readonly selectors: readonly string[];
  /** Selectors of the frames of the same origin, or the shadow hosts, that lead to it, outermost first. */
  readonly inside?: readonly string[];
  /** Families to try on that element, in order; `all`: every one there is, the particular before the general. */
  readonly families: readonly FamilyId[] | 'all';
  readonly format: DraftFormat;
  /** The editor counts as open only when this field is there, at one of its places where it has several. */
  readonly required?: boolean;
}

/** A selector, or one whose elements also carry one of these texts, perhaps inside frames or shadow hosts. */
export type PublishButton =
  | string
  | {
      readonly selector: string;
      /** The button's whole text, in each language of the platform. */
      readonly texts?: readonly string[];
      readonly inside?: readonly string[];
    };

/** Parts of a location. */
export interface PlaceParts {
  readonly hostname: string;
  readonly pathname: string;
  /** With its question mark; '' when there is none. */
  readonly search: string;
  readonly hash: string;
}

/**
 * What a platform drops or limits, as a writer has to know it; keys of assets/words/platform-limits.ts. Only what was seen by
 * others or stands in the platform's own documents, which the platform's file names.
 */
export type PlatformLimit =
  | 'subtitle-255'
  | 'code-without-formatting'
  | 'key-before-saving'
  | 'pasted-pictures-dropped'
  | 'headings-by-size'
  | 'tags-in-publish-layer'
  | 'saved-from-basic-mode'
  | 'first-picture-stands-for-post'
  | 'post-280-weighted'
  | 'post-3000';

export interface Platform {
  readonly id: string;
  /** As the platform calls itself, per language. */
  readonly name: { readonly ko: string; readonly en: string };
  /** Match patterns of the manifest; empty for self-hosted platforms, whose hosts are granted one by one. */
  readonly matches: readonly string[];
  /** Match patterns of frames of another origin than their page's in which the editor may stand: an agent goes there. */
  readonly frames?: readonly string[];
  /** CSS px below the window's top that stay free where the publish button stands in such a frame. */
  readonly clearTop?: number;
  /** Is this address a page with an editor? Gets the location's parts. */
  readonly writes: (place: PlaceParts) => boolean;
  readonly fields: readonly PlatformField[];
  /** What publishes; for the publish moment, and never to be covered. */
  readonly publishButtons: readonly PublishButton[];
  readonly evidence: Evidence;
  /** The most important first. */
  readonly limits?: readonly PlatformLimit[];
}
