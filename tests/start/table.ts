/** The findings as a table for a terminal: level, words, instruction, fix. */

export interface FindingLine {
  readonly level: string;
  /** The words found; empty when the finding is about the draft as a whole. */
  readonly words: string;
  /** How many places one card stands for. */
  readonly places: number;
  readonly instruction: string;
  /** What the first button does; empty when the writer's own words are needed. */
  readonly fix: string;
}

/** Lines of equal width in columns; `heads` names the four columns. */
export function asTable(lines: readonly FindingLine[], heads: readonly [string, string, string, string]): string {
  const rows: readonly (readonly string[])[] = [
    heads,
    ...lines.map(({ level, words, places, instruction, fix }) => [
      level,
      places > 1 ? `${words} ×${places}` : words || '–',
      instruction,
      fix || '–',
    ]),
  ];
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
  const drawn = rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell))),
  );
  const rule = widths.map((width) => '─'.repeat(width));
  return [drawn[0], rule, ...drawn.slice(1)].map((row) => row?.join('  ').trimEnd()).join('\n');
}

/** Terminal columns of a text: Hangul, Han and full-width signs take two. */
function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}
