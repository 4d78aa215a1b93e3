/** Reads particle vectors: "{name>new name|reading}rest → expected ~ also offered", under titles "# …". */

export interface ParticleVector {
  readonly group: string;
  readonly text: string;
  readonly name: string;
  readonly newName: string;
  readonly read?: string;
  /** Text behind the name. */
  readonly after: string;
  /** Text before the name. */
  readonly before: string;
  /** One: the right text. Two: both have to be offered, the first one first. */
  readonly expected: readonly string[];
}

/** The vectors of one table. A row that is not of the form above is an error of the table. */
export function readVectors(table: string): readonly ParticleVector[] {
  let group = '';
  const vectors: ParticleVector[] = [];
  for (const row of table.split(/\n(?=[^\n]*[{#])|\n(?=\n)/u)) {
    const line = row.trim();
    if (line.startsWith('#')) group = line.slice(2);
    else if (line !== '') vectors.push(readVector(line, group));
  }
  return vectors;
}

function readVector(line: string, group: string): ParticleVector {
  const match = /^([^{]*)\{([^>}]+)>([^|}]+)(?:\|([^}]+))?\}(.*) → (.+)$/su.exec(line);
  if (!match) throw new Error(`no vector: ${line}`);
  const [, before = '', name = '', newName = '', read, after = '', expected = ''] = match;
  const vector = { group, text: before + name + after, name, newName, before, after, expected: expected.split(' ~ ') };
  return read === undefined ? vector : { ...vector, read };
}
