/** The particle vectors: how many are repaired right, how many offered as a choice; the second repair finds nothing. */
import { describe, expect, it } from 'vitest';
import { repairReplaced } from '../../lib/korean/repair.ts';
import { copulaVectors } from './vectors/copula.ts';
import { hangulVectors } from './vectors/hangul.ts';
import { heldOutVectors } from './vectors/held-out.ts';
import { latinVectors } from './vectors/latin.ts';
import { numberVectors } from './vectors/number.ts';
import { phraseVectors } from './vectors/phrase.ts';
import { type ParticleVector, readVectors } from './vectors/vectors.ts';

const vectors = [hangulVectors, latinVectors, numberVectors, copulaVectors, phraseVectors, heldOutVectors].flatMap(
  readVectors,
);

/** The texts that replacing the name of the vector offers. */
function repaired({ before, name, newName, read, after }: ParticleVector): readonly string[] {
  const repair = repairReplaced(name, newName, after, read);
  if (!repair) return [before + newName + after];
  return repair.forms.map((form) => before + newName + after.slice(0, repair.start) + form + after.slice(repair.end));
}

type Outcome = 'right' | 'offered' | 'wrong';

function outcomeOf(vector: ParticleVector): Outcome {
  const texts = repaired(vector);
  if (texts.join('\n') === vector.expected.join('\n')) return 'right';
  return vector.expected.every((text) => texts.includes(text)) ? 'offered' : 'wrong';
}

describe('particle vectors', () => {
  it('are at least 99 % right, and offer the rest as a choice', () => {
    const groups = Map.groupBy(vectors, (vector) => vector.group);
    const rows = [...groups].map(([group, members]) => {
      const outcomes = members.map(outcomeOf);
      const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length;
      return {
        group,
        vectors: members.length,
        right: count('right'),
        offered: count('offered'),
        wrong: count('wrong'),
      };
    });
    const sum = (key: 'vectors' | 'right' | 'offered' | 'wrong') => rows.reduce((all, row) => all + row[key], 0);
    console.table([
      ...rows,
      { group: 'all', vectors: sum('vectors'), right: sum('right'), offered: sum('offered'), wrong: sum('wrong') },
    ]);
    const misses = vectors.filter((vector) => outcomeOf(vector) === 'wrong');
    expect(
      misses.map((vector) => `${vector.text} ⇒ ${repaired(vector).join(' ~ ')}, not ${vector.expected.join(' ~ ')}`),
    ).toEqual([]);
    expect(sum('vectors')).toBeGreaterThanOrEqual(700);
    expect(sum('right') / sum('vectors')).toBeGreaterThanOrEqual(0.99);
  });

  it('stay as they are when repaired again', () => {
    const changed = vectors.flatMap((vector) =>
      repaired(vector).filter((text) => {
        const after = text.slice(vector.before.length + vector.newName.length);
        const again = repaired({ ...vector, after });
        return !again.includes(text) || again[0] !== text;
      }),
    );
    expect(changed).toEqual([]);
  });

  it('are written once each', () => {
    const keys = vectors.map(({ text, newName, read }) => `${text} → ${newName} ${read ?? ''}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});
