/** Comments in a text that switch rules off and on again. */
const switchAll = /^vale (on|off)$/u;
const switchMatches = /^vale (.+\..+)(\[.+\]) = (YES|NO)$/u;
const switchRule = /^vale (.+\..+|[^.]+) = (YES|NO|on|off)$/u;
const switchStyles = /^vale styles? = (.*)$/u;

/** What is switched off while a source is read: "off", "Style", "Style.Rule" or "Style.Rule[match]". */
export interface Muting {
  /** `comment` as a sink gets it. */
  read(comment: string): void;
  /** Is everything off? */
  isOff(): boolean;
  /** undefined: nothing is switched off. */
  now(): readonly string[] | undefined;
}

/** `styles`: all that are on, for comments that name the ones to keep. */
export function createMuting(muted: readonly string[], styles: readonly string[]): Muting {
  const names = new Set(muted);
  let list: readonly string[] | undefined;
  const set = (name: string, off: boolean): void => {
    if (off) names.add(name);
    else names.delete(name);
    list = undefined;
  };
  return {
    isOff: () => names.has('off'),
    now: () => (names.size === 0 ? undefined : (list ??= [...names])),
    read(comment) {
      if (!comment.startsWith('vale ')) return;
      const all = switchAll.exec(comment);
      if (all) return set('off', all[1] === 'off');
      const matches = switchMatches.exec(comment);
      if (matches) {
        for (const match of stringList(matches[2])) set(`${matches[1]}[${match}]`, matches[3] === 'NO');
        return;
      }
      const rule = switchRule.exec(comment);
      if (rule?.[1] !== undefined) return set(rule[1], rule[2] === 'NO' || rule[2] === 'off');
      const kept = switchStyles.exec(comment)?.[1]?.split(', ');
      if (!kept) return;
      for (const style of styles) set(style, true);
      for (const style of kept) set(style, false);
    },
  };
}

function stringList(source: string | undefined): readonly string[] {
  try {
    const value: unknown = JSON.parse(source ?? '');
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}
