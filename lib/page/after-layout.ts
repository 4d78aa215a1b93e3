/**
 * A call in the next frame, after the browser's own layout and before it paints. Measuring earlier in the frame would
 * make the browser lay the page out inside our script, and what else changed would be laid out again.
 */
export interface AfterLayout {
  /** Many requests before the frame are one. */
  request(): void;
  /** The same for the frame that is to come, inside an event before it: one call of ours less. */
  requestBefore(): void;
  requested(): boolean;
  /** Drops what was requested. */
  cancel(): void;
  remove(): void;
}

/** `root`: where an invisible element of ours may stand; observing it anew is answered once the page is laid out. */
export function callAfterLayout(root: ShadowRoot, callback: () => void): AfterLayout {
  const view = root.ownerDocument.defaultView ?? window;
  const probe = root.ownerDocument.createElement('div');
  // Not as an attribute: a page of ours forbids style attributes.
  probe.style.cssText =
    'all:initial;position:fixed;left:0;top:0;width:1px;height:1px;visibility:hidden;pointer-events:none';
  let frame: number | undefined;
  let due = false;
  const observer = new ResizeObserver(() => {
    if (!due) return;
    due = false;
    callback();
  });
  root.append(probe);
  const ask = (): void => {
    frame = undefined;
    due = true;
    observer.unobserve(probe);
    observer.observe(probe);
  };
  return {
    request() {
      // Nothing may be asked for while sizes are being told, so it is asked for at the frame's beginning.
      frame ??= view.requestAnimationFrame(ask);
    },
    requestBefore() {
      if (frame === undefined) ask();
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
