/** What may happen: the company publishes, hosts fail, clocks jump, stores break, the browser is killed. */
import type { Kept } from '../../../lib/delivery/kept.ts';
import type { Dice } from '../../dice.ts';
import { day, generations, hour, layers, type Chain, type Company, type Layer, type RoleName } from './company.ts';
import { faults, healthy, type Files } from './hosts.ts';
import type { Bring, Install } from './install.ts';

export interface Scene {
  readonly dice: Dice;
  readonly company: Company;
  readonly install: Install;
  /** What the host served at some time before. */
  old: Files;
  /** Whether files kept may be missing or wrong. */
  objectsHurt: boolean;
  /** The stores lost what was known: from here on it is counted anew. */
  lost: boolean;
}

/** What a look met; undefined: the step was no look. */
export interface Outcome {
  readonly what: string;
  readonly looked?: { readonly error: string | undefined; readonly well: boolean };
}

type Step = (scene: Scene) => Promise<Outcome>;

/** One time in so many. */
const steps: readonly (readonly [weight: number, step: Step])[] = [
  [14, publish],
  [8, stage],
  [5, widen],
  [3, halt],
  [5, recallRule],
  [6, recallVersion],
  [6, rotate],
  [3, timePasses],
  [4, clockJumps],
  [7, damage],
  [16, wellLook],
  [14, badLook],
  [9, killedLook],
  [3, fullLook],
  [4, twoLooks],
];
const sum = steps.reduce((all, [weight]) => all + weight, 0);

export function randomStep(scene: Scene): Promise<Outcome> {
  let roll = scene.dice.next() * sum;
  for (const [weight, step] of steps) if ((roll -= weight) < 0) return step(scene);
  return wellLook(scene);
}

const someLayers = (dice: Dice): readonly Layer[] => dice.pick([['kt'], ['qook'], ['kt', 'qook']] as const);

async function publish({ company, dice }: Scene): Promise<Outcome> {
  await company.publish(someLayers(dice));
  return { what: 'publish' };
}

async function stage({ company, dice }: Scene): Promise<Outcome> {
  const share = dice.pick([0, 2_500, 5_000, 10_000]);
  await company.publish(someLayers(dice), { share, salt: `s${company.sequence}` });
  return { what: `stage to ${share}` };
}

async function widen(scene: Scene): Promise<Outcome> {
  const { company } = scene;
  const { rollout } = company.current;
  if (!rollout) return stage(scene);
  if (rollout.share === 10_000) await company.say({ chain: rollout.chain, rollout: undefined });
  else await company.say({ rollout: { ...rollout, share: Math.min(10_000, rollout.share * 2 + 1_000) } });
  return { what: 'widen' };
}

async function halt(scene: Scene): Promise<Outcome> {
  if (!scene.company.current.rollout) return stage(scene);
  await scene.company.say({ rollout: undefined });
  return { what: 'halt' };
}

async function recallRule({ company, dice }: Scene): Promise<Outcome> {
  const all = company.current.recalledRules;
  await company.say({ recalledRules: all.length > 1 ? [] : [...new Set([...all, dice.pick(['R1', 'R2', 'Q1'])])] });
  return { what: 'recall rules' };
}

/** Of what is rolled out, else of what all have: those before take its place. */
async function recallVersion({ company, dice }: Scene): Promise<Outcome> {
  const { chain, rollout, recalledManifests } = company.current;
  if (rollout) {
    const bad = rollout.chain.filter((made) => !chain.includes(made));
    await company.say({
      recalledManifests: [...recalledManifests, ...bad],
      ...(dice.chance(0.5) ? { rollout: undefined } : {}),
    });
    return { what: 'recall what is rolled out' };
  }
  const at = dice.whole(0, 1);
  const { previous } = chain[at]!;
  if (previous?.keys !== company.generation[layers[at]!]) return { what: 'nothing to recall' };
  const next: Chain = at === 0 ? [previous, chain[1]] : [chain[0], previous];
  await company.say({ chain: next, recalledManifests: [...recalledManifests, chain[at]!] });
  return { what: `recall ${layers[at]} for all` };
}

async function rotate(scene: Scene): Promise<Outcome> {
  const { company, dice } = scene;
  const roles = (['root', 'head', ...layers] as const).filter(() => dice.chance(0.4));
  const fresh = (role: RoleName): boolean => company.generation[role] < generations - 1;
  if (roles.length === 0 || !roles.every(fresh)) return wellLook(scene);
  await company.rotate(roles);
  return { what: `new keys for ${roles.join(', ')}` };
}

async function timePasses({ company, dice }: Scene): Promise<Outcome> {
  const days = dice.pick([1, 10, 61]);
  company.now += days * day;
  return { what: `${days} days pass` };
}

async function clockJumps({ install, dice }: Scene): Promise<Outcome> {
  install.skew = dice.pick([0, 0, -20 * 365 * day, -2 * day, -5 * hour, 10 * day, 90 * day, 20 * 365 * day]);
  return { what: `the clock is ${install.skew / hour} hours off` };
}

/** What may lie in a store where a record lay. */
const rubbish: readonly ((kept: Partial<Kept>) => unknown)[] = [
  () => undefined,
  () => null,
  () => 'x',
  () => ({}),
  (kept) => ({ ...kept, inUse: undefined }),
  (kept) => ({ ...kept, trusted: { ...kept.trusted, root: { version: 99 } } }),
  (kept) => ({ ...kept, trusted: { ...kept.trusted, floors: { 'head:x': -1 } } }),
  (kept) => JSON.stringify(kept).slice(0, 50),
];
const spoilt = (dice: Dice, kept: unknown): unknown =>
  dice.pick(rubbish)(typeof kept === 'object' && kept !== null ? kept : {});

async function damage(scene: Scene): Promise<Outcome> {
  const { install, dice } = scene;
  const what = dice.pick(['first', 'second', 'both', 'objects lost', 'objects changed'] as const);
  const { first } = install;
  // The browser finds out when it starts.
  install.settled = false;
  if (what === 'objects lost' || what === 'objects changed') {
    for (const [hash, bytes] of install.objects) {
      if (dice.chance(0.5)) continue;
      if (what === 'objects lost') install.objects.delete(hash);
      else
        install.objects.set(
          hash,
          Uint8Array.from(bytes, (byte) => byte ^ 1),
        );
      scene.objectsHurt = true;
    }
    return { what };
  }
  scene.lost = true;
  if (first && what !== 'second') {
    const kept = spoilt(dice, first.kept);
    install.first = { kept, pack: undefined, files: [] };
    install.whole.first = false;
  }
  if (what !== 'first') {
    install.second = spoilt(dice, install.second);
    install.whole.second = false;
  }
  return { what: `${what} damaged` };
}

const now = ({ company, install }: Scene): number => company.now + install.skew;

/** Does the clock let the newest head count? One that is far behind says nothing. */
function inTime(scene: Scene): boolean {
  return now(scene) < scene.company.current.expires && scene.company.now < scene.company.current.expires;
}

async function lookAt(scene: Scene, bring: Bring, what: string, well: boolean): Promise<Outcome> {
  const looked = await scene.install.look(bring, now(scene));
  return {
    what,
    looked: { error: looked ? (looked.error?.code ?? 'none') : undefined, well: well && looked !== undefined },
  };
}

export async function wellLook(scene: Scene): Promise<Outcome> {
  return lookAt(scene, healthy(scene.company.files), 'look', inTime(scene));
}

async function badLook(scene: Scene): Promise<Outcome> {
  const { company, dice, old } = scene;
  const fault = dice.pick(faults);
  return lookAt(scene, await fault.host(company, dice, old), `look: ${fault.name}`, false);
}

async function killedLook(scene: Scene): Promise<Outcome> {
  const effects = scene.dice.whole(0, 24);
  scene.install.killAfter(effects);
  const outcome = await wellLook(scene);
  scene.install.killAfter(Number.POSITIVE_INFINITY);
  return { ...outcome, what: `look, killed before effect ${effects}` };
}

async function fullLook(scene: Scene): Promise<Outcome> {
  scene.install.full = true;
  const outcome = await lookAt(scene, healthy(scene.company.files), 'look on a full disk', false);
  scene.install.full = false;
  return outcome;
}

/** One of them sees a host of before. */
async function twoLooks(scene: Scene): Promise<Outcome> {
  const { install, company, dice, old } = scene;
  const hosts = [healthy(company.files), healthy(old)];
  if (dice.chance(0.5)) hosts.reverse();
  const [, last] = await Promise.all(hosts.map((host) => install.look(host, now(scene))));
  return { what: 'two looks at once', looked: { error: last?.error?.code ?? 'none', well: false } };
}
