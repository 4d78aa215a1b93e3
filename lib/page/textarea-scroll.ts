/** Moves a copy of scrolled content exactly with its scroller: on the compositor where the browser can, else by hand. */

export interface ScrollFollower {
  /**
   * Call after the scroller's size, content or direction changed, and once a frame while it scrolls. False asks for
   * another call in the next frame. `sameHeight`: the content is as high as at the last call, so that what was told then
   * of a scroller that lay still holds on.
   */
  update(sameHeight?: boolean): boolean;
  /** At the last call of `update` all lay still: content of the same height moves nothing. */
  rests(): boolean;
  /** Call inside the scroll event itself; does nothing where the compositor moves the content. */
  scrolled(): void;
  /** True while an animation carries the content. */
  moving(): boolean;
  remove(): void;
}

interface Axis {
  readonly name: 'x' | 'y';
  readonly mover: HTMLElement;
  readonly offset: () => number;
  /** The greatest distance as whole px tell it: up to half a px wrong. */
  readonly rough: () => number;
  timeline: ScrollTimeline | undefined;
  animation: Animation | undefined;
  end: number;
  lastOffset: number;
  lastRough: number;
  lastProgress: number;
  /** There was nothing to scroll to at the last call. */
  fits: boolean;
}

/** Below this progress the quotient offset / progress is too coarse to trust. */
const leastProgress = 0.01;
/** Gutters on both edges make the rounded distance wrong by a scrollbar's width. */
const farthestError = 64;

/**
 * `outer` and `inner` are nested; `outer` takes the vertical, `inner` the horizontal movement. An
 * `<input>` scrolls an inner box that no timeline reaches: it is followed by hand.
 */
export function followScroll(scroller: Element, outer: HTMLElement, inner: HTMLElement): ScrollFollower {
  const composited = typeof ScrollTimeline === 'function' && scroller.tagName !== 'INPUT';
  let settled = false;
  const axes: readonly [Axis, Axis] = [
    {
      name: 'y',
      mover: outer,
      offset: () => scroller.scrollTop,
      rough: () => scroller.scrollHeight - scroller.clientHeight,
      timeline: undefined,
      animation: undefined,
      end: 0,
      lastOffset: 0,
      lastRough: 0,
      lastProgress: 0,
      fits: false,
    },
    {
      name: 'x',
      mover: inner,
      offset: () => scroller.scrollLeft,
      rough: () => {
        const distance = scroller.scrollWidth - scroller.clientWidth;
        return distance !== 0 && getComputedStyle(scroller).direction === 'rtl' ? -distance : distance;
      },
      timeline: undefined,
      animation: undefined,
      end: 0,
      lastOffset: 0,
      lastRough: 0,
      lastProgress: 0,
      fits: false,
    },
  ];

  const [, sideways] = axes;

  const shift = (axis: Axis, px: number): string => `translate${axis.name.toUpperCase()}(${-px}px)`;

  const still = (axis: Axis): void => {
    if (!axis.animation && axis.mover.style.transform === 'none') return;
    axis.animation?.cancel();
    axis.animation = undefined;
    axis.end = 0;
    axis.mover.style.transform = 'none';
  };

  const byHand = (axis: Axis): boolean => {
    const offset = axis.offset();
    axis.mover.style.transform = offset === 0 ? 'none' : shift(axis, offset);
    return true;
  };

  const onCompositor = (axis: Axis): boolean => {
    const rough = axis.rough();
    const offset = axis.offset();
    axis.fits = rough === 0 && offset === 0;
    if (axis.fits) {
      still(axis);
      return true;
    }
    // From right to left no compositor can be trusted: some count from a rounded start, some paint somewhere else.
    if (rough < 0) {
      still(axis);
      return byHand(axis);
    }
    axis.timeline ??= new ScrollTimeline({ source: scroller, axis: axis.name });
    const progress = progressOf(axis.timeline.currentTime);
    // The timeline's time is a frame's snapshot while the offset is live: only a resting pair belongs together.
    const resting = offset === axis.lastOffset && progress === axis.lastProgress && rough === axis.lastRough;
    axis.lastRough = rough;
    axis.lastOffset = offset;
    axis.lastProgress = progress;
    let end = Math.abs(axis.end - rough) <= farthestError ? axis.end : rough;
    if (resting && progress > leastProgress) {
      const exact = offset / progress;
      if (Math.abs(exact - rough) <= farthestError) end = exact;
    }
    if (!axis.animation || Math.abs(end - axis.end) >= 0.005) {
      axis.end = end;
      const frames = [{ transform: shift(axis, 0) }, { transform: shift(axis, end) }];
      if (axis.animation?.effect instanceof KeyframeEffect) axis.animation.effect.setKeyframes(frames);
      else axis.animation = axis.mover.animate(frames, { timeline: axis.timeline, fill: 'both' });
    }
    return resting;
  };

  // A key that lengthens a line sideways moves nothing until the writer is there, and that is told by a scroll.
  const rests = (): boolean => composited && settled && sideways.fits;

  return {
    rests,
    update(sameHeight = false) {
      if (sameHeight && rests()) return true;
      settled = axes.map(composited ? onCompositor : byHand).every(Boolean);
      return settled;
    },
    scrolled() {
      for (const axis of axes) if (!composited || !axis.animation) byHand(axis);
    },
    moving: () => axes.some((axis) => axis.animation !== undefined),
    remove() {
      for (const axis of axes) still(axis);
    },
  };
}

/** 0–1, or 0 while the timeline is inactive. */
function progressOf(time: CSSNumberish | null): number {
  return time instanceof CSSUnitValue ? time.value / 100 : 0;
}
