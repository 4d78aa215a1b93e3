/** Case of letters one by one, as Go's strings package changes it: no letter becomes two. */

export function lower(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapped(text, (letter) => letter.toLowerCase());
}

export function upper(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapped(text, (letter) => letter.toUpperCase());
}

/** The first letter large, the others as they are. */
export function capital(word: string): string {
  const first = word.codePointAt(0);
  if (first === undefined) return '';
  const letter = String.fromCodePoint(first);
  return upper(letter) + word.slice(letter.length);
}

/** Small letters, but large after every sign that is no letter, digit or underscore. */
export function capitals(text: string): string {
  return lower(text).replace(/(^|[^\P{ASCII}\w]|\s)(\p{L})/gu, (_, before: string, letter: string) => {
    return before + upper(letter);
  });
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function mapped(text: string, change: (letter: string) => string): string {
  let result = '';
  for (const letter of text) {
    const changed = change(letter);
    result += changed.length === letter.length ? changed : letter;
  }
  return result;
}
