/** Vale's scope selectors: which pieces of a draft a rule reads. */

/**
 * Does one of `selectors` name `scope`? The parts of a selector may stand anywhere in the scope ("heading.h2" names
 * "text.heading.h2.md"); & joins what has to hold together, ~ says what must not stand there. What is said with ~ never
 * names a whole draft ("raw", "summary").
 */
export function matchesScope(selectors: readonly string[], scope: string): boolean {
  const parts = scope.split('.');
  return selectors.some((selector) => termsOf(selector).every((term) => holds(term, parts)));
}

/** Does one of `selectors` ask for this part by name, and not with ~? */
export function asksFor(selectors: readonly string[], part: string): boolean {
  return selectors.some((selector) => termsOf(selector).some(({ not, parts }) => !not && parts.includes(part)));
}

interface Term {
  readonly not: boolean;
  readonly parts: readonly string[];
}

function termsOf(selector: string): readonly Term[] {
  return selector.split('&').map((term) => {
    const named = term.trim();
    const not = named.startsWith('~');
    return { not, parts: (not ? named.slice(1) : named).split('.').map((part) => part.trim()) };
  });
}

function holds({ not, parts }: Term, scope: readonly string[]): boolean {
  const stands = parts.every((part) => scope.includes(part));
  if (!not) return stands;
  return !stands && !scope.includes('raw') && !scope.includes('summary');
}
