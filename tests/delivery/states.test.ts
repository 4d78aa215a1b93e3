/**
 * Eleven states that one install goes through in a row, after those that Firefox's Remote Settings are tested with: good
 * and bad answers, bad and good stores, in every order that matters.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeKey } from './office.ts';
import { bytes, startTrial, type Client, type Trial } from './trial.ts';

let trial: Trial;
let client: Client;
beforeAll(async () => {
  trial = await startTrial();
  client = trial.install();
});
afterAll(() => trial.host.close());

/** A look with this outcome, after which these words are in use. */
async function look(words: string | undefined, code?: string): Promise<void> {
  expect((await client.look()).error?.code).toBe(code);
  expect(client.words()).toBe(words);
}
const { stringify } = JSON;
const spoilStore = (): void => client.kept.forEach((_, hash) => client.kept.set(hash, bytes('dust')));
const restart = (): void => void (client.state.version = undefined);
const badly = async (sequence: number): Promise<void> => void (await trial.announce(sequence, {}, [await makeKey()]));

it('goes through all of them', async () => {
  // 1. Nothing is published yet.
  await look(undefined, 'delivery.missing');
  // 2. The first version comes, with one object.
  await trial.publish(1, stringify({ rules: ['a'] }));
  await look('{"rules":["a"]}');
  // 3. Something is added.
  await trial.publish(2, stringify({ rules: ['a', 'b'] }));
  await look('{"rules":["a","b"]}');
  // 4. Something is taken out.
  await trial.publish(3, stringify({ rules: ['b'] }));
  await look('{"rules":["b"]}');
  // 5. Nothing changed: two questions, no more.
  trial.host.asked.length = 0;
  await look('{"rules":["b"]}');
  expect(trial.host.asked).toEqual(['root/2.jws', 'head.jws']);
  // 6. A bad signature first, a good one at the next look.
  await badly(4);
  await look('{"rules":["b"]}', 'delivery.signature');
  await trial.publish(4, stringify({ rules: ['c'] }));
  await look('{"rules":["c"]}');
  // 7. A bad signature first, then an old head.
  const good = trial.host.files.get('head.jws')!;
  await badly(5);
  await look('{"rules":["c"]}', 'delivery.signature');
  await trial.announce(2);
  await look('{"rules":["c"]}', 'delivery.rollback');
  trial.host.files.set('head.jws', good);
  await look('{"rules":["c"]}');
  // 8. The store was changed by somebody, and the host is well: it is filled again.
  spoilStore();
  restart();
  await look('{"rules":["c"]}');
  // 9. Bad signatures again and again, the store is well: what is in use stays.
  await badly(5);
  for (let times = 0; times < 3; times++) await look('{"rules":["c"]}', 'delivery.signature');
  // 10. Bad signatures and a bad store: nothing of the dust is used.
  spoilStore();
  restart();
  await look(undefined, 'delivery.signature');
  // 11. The host is well again: so is the install, and never below what it once took.
  await trial.announce(3);
  await look(undefined, 'delivery.rollback');
  trial.host.files.set('head.jws', good);
  await look('{"rules":["c"]}');
});
