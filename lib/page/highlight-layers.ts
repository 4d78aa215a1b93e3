/** The highlights of a window, one for each level: all editors of the window share them, and so does the page. */
import type { Level } from '../rules/rule.ts';

/** Neutral names: the page can list them. */
export const highlightNames: Readonly<Record<Level, string>> = { must: 'hs-1', should: 'hs-2', tip: 'hs-3' };
export const pulseName = 'hs-4';

export interface Layers {
  add(level: Level, range: Range): void;
  delete(level: Level, range: Range): void;
  /** False when the page took highlights or ranges away, or put some in: whoever painted paints again. */
  intact(): boolean;
}

export type FrameWindow = Window & typeof globalThis;

interface Layer {
  readonly highlight: Highlight;
  /** How many ranges stand in it by our doing. */
  count: number;
}

const known = new WeakMap<Window, Layers>();

export function layersOf(window: FrameWindow): Layers {
  let layers = known.get(window);
  if (!layers) known.set(window, (layers = createLayers(window)));
  return layers;
}

function createLayers(window: FrameWindow): Layers {
  const byLevel = new Map<Level, Layer>();
  const layerOf = (level: Level): Layer => {
    let layer = byLevel.get(level);
    if (!layer) byLevel.set(level, (layer = { highlight: new window.Highlight(), count: 0 }));
    return layer;
  };
  return {
    add(level, range) {
      const layer = layerOf(level);
      const registry = window.CSS.highlights;
      if (registry.get(highlightNames[level]) !== layer.highlight) registry.set(highlightNames[level], layer.highlight);
      layer.highlight.add(range);
      layer.count++;
    },
    delete(level, range) {
      const layer = layerOf(level);
      layer.highlight.delete(range);
      layer.count--;
    },
    intact() {
      for (const [level, { highlight, count }] of byLevel) {
        if (highlight.size !== count) return false;
        if (count > 0 && window.CSS.highlights.get(highlightNames[level]) !== highlight) return false;
      }
      return true;
    },
  };
}

/** Takes our names out of a window's registry; also what an older copy of the extension left behind. */
export function clearNames(window: Window & { readonly CSS?: typeof CSS }): void {
  for (const name of [...Object.values(highlightNames), pulseName]) window.CSS?.highlights?.delete(name);
}

/** Takes out what nobody uses any more: the names are shared with other editors, and with a newer copy of the extension. */
export function clearEmptyNames(window: FrameWindow): void {
  const { highlights } = window.CSS;
  highlights.delete(pulseName);
  for (const name of Object.values(highlightNames)) if (highlights.get(name)?.size === 0) highlights.delete(name);
}
