/** Copies the computed text style of a textarea or input onto the mirror, and tells when that style has changed. */

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** Inherited and per-block properties that decide where a glyph stands; every computed `font-*` comes on top. */
const textProperties = [
  '-webkit-locale',
  '-webkit-rtl-ordering',
  '-webkit-text-security',
  'direction',
  'hanging-punctuation',
  'hyphenate-character',
  'hyphenate-limit-chars',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-autospace',
  'text-fit',
  'text-justify',
  'text-rendering',
  'text-spacing-trim',
  'text-transform',
  'text-wrap-mode',
  'text-wrap-style',
  'white-space-collapse',
  'word-break',
  'word-spacing',
] as const;

/** Seen by no observer, so they are part of the signature though they are not copied one to one. */
const watchedProperties = [
  'text-indent',
  'unicode-bidi',
  'writing-mode',
  'text-emphasis-style',
  'scrollbar-gutter',
  'visibility',
  'opacity',
  'padding-left',
  'padding-right',
  'padding-top',
  'border-left-width',
  'border-top-width',
] as const;

export interface TextStyle {
  /** Equal signatures mean equal layout of the text (sizes of the box apart). */
  signature(): string;
  /** Vertical writing and emphasis dots move glyphs in ways the mirror does not follow. */
  supported(): boolean;
  /** Writes the style on the mirror; what is set there before stays where this does not name it. */
  copyTo(mirror: HTMLElement): void;
  /** What each line's own block needs: `unicode-bidi` on all of them, `text-indent` on the first. */
  line(): { readonly unicodeBidi: string; readonly textIndent: string };
  /** Does a word stand where what is before it leads, whatever follows? */
  flowsForward(): boolean;
  /** CSS px in the control's own coordinates. */
  fontSize(): number;
}

/** What may stand in these properties (or nothing, where the browser does not know one) for text to flow forward. */
const forward: Readonly<Record<string, readonly string[]>> = {
  direction: ['ltr'],
  'text-align': ['start', 'left'],
  'text-align-last': ['auto', 'start', 'left'],
  'text-wrap-style': ['auto', 'stable'],
  'text-fit': ['none'],
  // Not by phrases, which a later word may cut otherwise.
  'word-break': ['normal', 'break-all', 'break-word', 'keep-all'],
};

export function readTextStyle(control: TextControl): TextStyle {
  const view = control.ownerDocument.defaultView ?? window;
  const computed = view.getComputedStyle(control);
  const names = [...Array.from(computed).filter((name) => name.startsWith('font-')), ...textProperties].filter((name) =>
    CSS.supports(name, 'inherit'),
  );
  const signed = [...new Set([...names, ...watchedProperties])];
  const single = control.tagName === 'INPUT';

  // The typed value keeps a unitless line-height unitless; its px form drifts by parts of a pixel a line.
  const valueOf = (name: string, map: StylePropertyMapReadOnly | undefined): string =>
    map?.get(name)?.toString() ?? computed.getPropertyValue(name);

  return {
    signature() {
      let signature = control.readOnly || control.disabled ? 'fixed' : 'free';
      for (const name of signed) signature += `|${computed.getPropertyValue(name)}`;
      return signature;
    },
    supported: () =>
      computed.writingMode === 'horizontal-tb' &&
      ['none', ''].includes(computed.getPropertyValue('text-emphasis-style')),
    copyTo(mirror) {
      const map = 'computedStyleMap' in control ? control.computedStyleMap() : undefined;
      for (const name of names) {
        const value = valueOf(name, map);
        if (value !== '') mirror.style.setProperty(name, value);
      }
      mirror.lang = control.closest<HTMLElement>('[lang]')?.lang ?? control.ownerDocument.documentElement.lang;
      const collapse = computed.getPropertyValue('white-space-collapse');
      if (single) {
        mirror.style.setProperty('white-space-collapse', 'preserve');
        mirror.style.setProperty('text-wrap-mode', 'nowrap');
        if (lineOf(mirror, 'normal') > lineOf(mirror, computed.lineHeight)) mirror.style.lineHeight = 'normal';
      } else if (!control.readOnly && !control.disabled && collapse !== 'break-spaces') {
        // An editable field keeps its spaces whatever `white-space` says.
        mirror.style.setProperty('white-space-collapse', 'preserve');
      }
    },
    line: () => ({ unicodeBidi: computed.unicodeBidi, textIndent: computed.textIndent }),
    flowsForward: () =>
      // A row of unset height takes the height of every font in it, so what follows may sink a word.
      computed.lineHeight !== 'normal' &&
      Object.entries(forward).every(([name, values]) => ['', ...values].includes(computed.getPropertyValue(name))),
    fontSize: () => Number.parseFloat(computed.fontSize) || 16,
  };
}

/** The height of one line under a line-height, client px; an input never has lines lower than its font asks for. */
function lineOf(mirror: HTMLElement, lineHeight: string): number {
  const line = mirror.ownerDocument.createElement('div');
  line.style.lineHeight = lineHeight;
  line.textContent = 'x';
  mirror.append(line);
  const { height } = line.getBoundingClientRect();
  line.remove();
  return height;
}
