/**
 * A call in the next frame, after the browser's own layout and before it paints. Measuring earlier in the frame would
 * make the browser lay the page out inside our script, and what else changed would be laid out again.
 */
export interface AfterLayout {
  /** Many requests before the frame are one. */
  request(): void;
  requested(): boolean;
  /** Drops what was requested. */
  cancel(): void;
  remove(): void;
}

/** `root`: where an invisible element of ours may stand; its size changes when a call is asked for. */
export function callAfterLayout(root: ShadowRoot, callback: () => void): AfterLayout {
  const view = root.ownerDocument.defaultView ?? window;
  const probe = root.ownerDocument.createElement('div');
  probe.setAttribute(
    'style',
    'all:initial;position:fixed;left:0;top:0;height:1px;visibility:hidden;pointer-events:none',
  );
  let wide = false;
  let frame: number | undefined;
  let due = false;
  const observer = new ResizeObserver(() => {
    if (!due) return;
    due = false;
    callback();
  });
  probe.style.width = '1px';
  root.append(probe);
  observer.observe(probe);
  return {
    request() {
      // The size may not change while sizes are being told, so it changes at the frame's beginning.
      frame ??= view.requestAnimationFrame(() => {
        frame = undefined;
        due = true;
        wide = !wide;
        probe.style.width = wide ? '2px' : '1px';
      });
    },
    requested: () => frame !== undefined || due,
    cancel() {
      if (frame !== undefined) view.cancelAnimationFrame(frame);
      frame = undefined;
      due = false;
    },
    remove() {
      this.cancel();
      observer.disconnect();
      probe.remove();
    },
  };
}
