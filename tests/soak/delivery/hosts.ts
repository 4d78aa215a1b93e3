/** The company's host as an install may come to see it: well, failing, old, or in the wrong hands. */
import { fail, ok } from '../../../lib/base/result.ts';
import { signFile } from '../../../lib/delivery/sign.ts';
import type { Dice } from '../../dice.ts';
import type { Company, Layer, Made } from './company.ts';
import { day, layers, roleNames, rootFile, strangersKey } from './company.ts';
import type { Bring } from './install.ts';

export type Files = ReadonlyMap<string, Uint8Array>;

export const healthy =
  (files: Files): Bring =>
  async (path, most) => {
    const file = files.get(path);
    if (!file) return fail('delivery.missing', path);
    return file.length > most ? fail('delivery.too-long', path) : ok(file);
  };

export interface Fault {
  readonly name: string;
  /** `old`: what the host served some time ago. */
  host(company: Company, dice: Dice, old: Files): Promise<Bring>;
}

const encoder = new TextEncoder();

/** Answers so for one kind of file, or for all of them now and then. */
const answering =
  (answer: (file: Uint8Array, most: number) => Awaited<ReturnType<Bring>>) =>
  async (company: Company, dice: Dice): Promise<Bring> => {
    const kind = dice.pick(['root/', 'head', 'o/', '']);
    const share = kind === '' ? 0.5 : 1;
    const good = healthy(company.files);
    return async (path, most) => {
      const got = await good(path, most);
      return path.startsWith(kind) && dice.chance(share) && got.ok ? answer(got.value, most) : got;
    };
  };

const overlaid = (files: Files, change: (files: Map<string, Uint8Array>) => void): Bring => {
  const copy = new Map(files);
  change(copy);
  return healthy(copy);
};

export const faults: readonly Fault[] = [
  { name: 'missing', host: answering(() => fail('delivery.missing')) },
  { name: 'down', host: async () => async () => fail('delivery.offline') },
  { name: 'redirected', host: answering(() => fail('delivery.offline', 'redirected')) },
  { name: 'endless', host: answering(() => fail('delivery.too-long')) },
  { name: 'truncated', host: answering((file) => ok(file.slice(0, Math.floor(file.length * 0.7)))) },
  { name: 'empty', host: answering(() => ok(new Uint8Array())) },
  { name: 'sign-in page', host: answering(() => ok(encoder.encode('<!doctype html><title>Sign in'))) },
  {
    name: 'one bit turned',
    host: async (company, dice) => {
      const at = dice.next();
      const turn = (file: Uint8Array): Uint8Array =>
        Uint8Array.from(file, (byte, index) => (index === Math.floor(at * file.length) ? byte ^ 2 : byte));
      return answering((file) => ok(turn(file)))(company, dice);
    },
  },
  { name: 'old files', host: async (_, __, old) => healthy(old) },
  {
    name: 'an old head',
    host: async ({ files }, _, old) => overlaid(files, (copy) => copy.set('head.jws', old.get('head.jws')!)),
  },
  {
    name: 'files changed for one another',
    host: async ({ files }, dice) =>
      overlaid(files, (copy) => {
        const names = [...copy.keys()];
        const [one, other] = [dice.pick(names), dice.pick(names)];
        copy.set(one, files.get(other)!);
        copy.set(other, files.get(one)!);
      }),
  },
  { name: 'forged throughout', host: (company, dice) => forged(company, dice, false) },
  { name: 'forged, with a root of its own', host: (company, dice) => forged(company, dice, true) },
  {
    // Whoever has the key of heads alone: what he names was signed by no release key.
    name: 'the key of heads stolen',
    host: async (company, dice) => {
      const layer = dice.pick(layers);
      const made = await company.make(layer, undefined, 'forged', await strangersKey());
      const chain = layers.map((one: Layer, at) => (one === layer ? made : company.current.chain[at]!));
      const file = await company.say({ chain: [chain[0]!, chain[1]!] }, company.sequence + 1, false);
      return overlaid(company.files, (copy) => copy.set('head.jws', file));
    },
  },
  {
    name: 'two heads of one number',
    host: async (company) => {
      const file = await company.say({ notice: 'other' }, company.sequence, false);
      return overlaid(company.files, (copy) => copy.set('head.jws', file));
    },
  },
  { name: 'manifests of long ago, named by the key of heads', host: (company, dice) => longAgo(company, dice, []) },
  {
    name: 'manifests of long ago, and the newest called back',
    host: (company, dice) =>
      longAgo(company, dice, [...company.current.chain, ...(company.current.rollout?.chain ?? [])]),
  },
];

/** All of it by a stranger's keys. */
async function forged(company: Company, dice: Dice, withRoot: boolean): Promise<Bring> {
  const stranger = await strangersKey();
  const layer = dice.pick(layers);
  const made = await company.make(layer, undefined, 'forged', stranger);
  const chain = company.current.chain.map(({ ref }) => ref).with(layers.indexOf(layer), made.ref);
  const { sequence, rootVersion } = company;
  const at = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
  const head = {
    org: 'kt',
    sequence: sequence + 5,
    root: rootVersion,
    issued: at(company.now),
    expires: at(company.now + 60 * day),
    channels: { qook: { chain } },
  };
  const file = await signFile('head', head, [stranger]);
  const root = withRoot && (await rootFile(rootVersion + 1, new Map(roleNames.map((name) => [name, stranger]))));
  return overlaid(company.files, (copy) => {
    copy.set('head.jws', file);
    if (root) copy.set(`root/${rootVersion + 1}.jws`, root);
  });
}

async function longAgo(company: Company, dice: Dice, recalledManifests: readonly Made[]): Promise<Bring> {
  const pick = (layer: Layer) => dice.pick(company.manifests.filter((made) => made.layer === layer));
  const change = { chain: [pick('kt'), pick('qook')] as const, rollout: undefined, recalledManifests };
  const file = await company.say(change, company.sequence + 1, false);
  return overlaid(company.files, (copy) => copy.set('head.jws', file));
}
