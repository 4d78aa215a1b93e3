/** A rule's message with its arguments put in, as Go's formatter and Vale do it. */

/** %, flags, an explicit argument, a width, a precision, another place for the argument, the verb. */
const verbs = /%([-+# 0]*)(?:\[(\d+)\])?(\d+)?(?:\.(\d*))?(?:\[(\d+)\])?([^]|$)/gu;

/**
 * Fills `%s` and its kin in order, or by number (`%[1]s`). Arguments left over are ignored, one that is missing is
 * empty, the next ones are named as missing. Line breaks become spaces.
 */
export function formatMessage(format: string, args: readonly string[]): string {
  let next = 0;
  // Vale hands Go one empty argument more, so that arguments without a place are no error.
  const given = [...args, ''];
  const filled = format.replace(
    verbs,
    (_whole, flags: string, before?: string, width?: string, precision?: string, after?: string, verb?: string) => {
      if (verb === '%' || verb === undefined) return '%';
      // Vale puts "%[n]s" behind the message, which a sign at its end takes for itself.
      if (verb === '') return `%[${given.length}]s`;
      const named = after ?? before;
      if (named !== undefined) next = Number(named) - 1;
      const value = given[next];
      if (value === undefined) return `%!${verb}(${named === undefined ? 'MISSING' : 'BADINDEX'})`;
      next += 1;
      return padded(worded(value, verb, precision), flags, width);
    },
  );
  return filled.replace(/\n/gu, ' ');
}

function worded(value: string, verb: string, precision: string | undefined): string {
  const cut = precision === undefined ? value : [...value].slice(0, Number(precision)).join('');
  if (verb === 's' || verb === 'v') return cut;
  if (verb === 'q') return JSON.stringify(cut);
  return verb === 'd' && /^-?\d+$/u.test(value) ? value : `%!${verb}(string=${value})`;
}

function padded(text: string, flags: string, width: string | undefined): string {
  if (width === undefined) return text;
  const missing = ' '.repeat(Math.max(0, Math.min(Number(width), 1000) - [...text].length));
  return flags.includes('-') ? text + missing : missing + text;
}

/** Forms as a list in words: 'a', 'a' or 'b', 'a', 'b', or 'c'; empty for none. */
export function listOf(forms: readonly string[]): string {
  const quoted = forms.map((form) => `'${form}'`);
  if (quoted.length <= 2) return quoted.join(' or ');
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1) ?? ''}`;
}

/** The message of a rule whose first argument comes quoted already: the quotes around its place go, where both have them. */
export function withoutFirstQuotes(message: string): string {
  return ["'%s'", '"%s"'].reduce(
    (text, quoted) => (text.split(quoted).length === 3 ? text.replace(quoted, '%s') : text),
    message,
  );
}
