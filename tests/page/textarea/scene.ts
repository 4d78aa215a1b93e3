/** Builds one case on the stage: the control, and the overlay over it. Runs in the page. */
import type { createTextareaMarks, TextareaMarks } from '../../../lib/page/textarea-marks.ts';
import type { Case } from './cases.ts';
import type { Colour } from './pixels.ts';

interface Scene {
  readonly control: HTMLTextAreaElement;
  readonly root: ShadowRoot;
  readonly marks: TextareaMarks;
  readonly stop: AbortController;
  frames(): Promise<void>;
  boxes(): HTMLElement[];
}

declare global {
  interface Window {
    overlay: { readonly createTextareaMarks: typeof createTextareaMarks };
    scene: Scene;
  }
}

/** Of the control's own selection. */
export const selectionColour: Colour = (red, green, blue) => green - red > 127 && green - blue > 127;

export function build(spec: Case): Promise<void> {
  window.scene?.stop.abort();
  document.body.textContent = '';
  document.documentElement.querySelectorAll(':scope > section').forEach((old) => old.remove());
  document.documentElement.style.zoom = spec.wrapper === 'zoomed-page' ? String(spec.zoom) : '';
  const style = document.createElement('style');
  style.textContent = `body{margin:0;color:#222}
    .control{outline:none;caret-color:transparent;background:#fff;border-color:#ddd;color:transparent}
    .control::selection{background:rgb(0 255 0);color:transparent}
    .scroller{overflow:auto;width:520px;height:330px;border:3px solid #ccc;padding:5.5px}
    .scroller .tall{padding:160px 60px 400px 30px;width:700px}
    .fixed{position:fixed;left:21.3px;top:14.7px}
    .grid{display:grid;grid-template-columns:37.7px auto;padding-top:9.4px}`;
  const wrapper = document.createElement('div');
  wrapper.className = spec.wrapper;
  if (spec.wrapper !== 'zoomed-page') wrapper.style.zoom = String(spec.zoom);
  let parent = wrapper;
  if (spec.wrapper === 'scroller') {
    parent = document.createElement('div');
    parent.className = 'tall';
    wrapper.append(parent);
  }
  if (spec.wrapper === 'grid') parent.append(document.createElement('span'));
  const control = document.createElement(spec.tag) as HTMLTextAreaElement;
  control.className = 'control';
  for (const [name, value] of Object.entries(spec.attributes)) control.setAttribute(name, value);
  for (const [name, value] of Object.entries(spec.style)) control.style.setProperty(name, value);
  control.spellcheck = false;
  parent.append(control);
  document.body.append(style, wrapper);
  control.value = spec.text;
  if (spec.wrapper === 'scroller') wrapper.scrollTo(11.3, 120.6);

  const host = document.createElement('section');
  document.documentElement.append(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::selection{background:rgb(0 0 255);color:transparent}
    :host(.bare) div[style*="border-bottom"]{visibility:hidden!important}
    :host(.bare) div{visibility:visible!important;user-select:text!important;color:transparent!important}`);
  root.adoptedStyleSheets = [sheet];
  const stop = new AbortController();
  const marks = window.overlay.createTextareaMarks(control, root, stop.signal);
  const frames = async (): Promise<void> => {
    for (let count = 0; count < 3; count++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const boxes = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('div[style*="border-bottom"]')];
  window.scene = { control, root, marks, stop, frames, boxes };
  return frames();
}
