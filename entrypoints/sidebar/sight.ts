/** Whether an element of this framed page can be seen, as the browser itself judges it (Intersection Observer v2, Chromium). */

export interface Sight {
  /** ms for which it could be seen without a break: nothing of the framing page over it, no fading, no distortion. */
  seenFor(): number;
}

/** The entry's verdict, where the browser gives one. */
type Judged = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** The shortest that browsers allow, ms. */
const delay = 100;

/** False in Firefox, which gives no verdict. */
export function canJudgeSight(): boolean {
  return 'isVisible' in IntersectionObserverEntry.prototype;
}

export function watchSight(element: Element): Sight {
  let since: number | undefined;
  const options = { threshold: [0, 0.5, 1], trackVisibility: true, delay };
  const observer = new IntersectionObserver((entries) => {
    const visible = (entries.at(-1) as Judged | undefined)?.isVisible === true;
    since = visible ? (since ?? performance.now()) : undefined;
  }, options);
  observer.observe(element);
  return { seenFor: () => (since === undefined ? -1 : performance.now() - since) };
}
