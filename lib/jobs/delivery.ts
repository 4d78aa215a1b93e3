/**
 * The background's care for the delivered guideline: looks at the host when it is time to, one look at a time, and lets
 * what was proven become the guideline of all open drafts by one write.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { same } from '../base/same.ts';
import { look, type Looked, type Use } from '../delivery/client.ts';
import { trustAnchor } from '../delivery/join.ts';
import type { Kept } from '../delivery/kept.ts';
import { isDue, type Reason } from '../delivery/pace.ts';
import { recover } from '../delivery/recover.ts';
import { readSource, statusAfter, type DeliveryStatus, type Source } from '../delivery/status.ts';
import { diffPacks } from '../guideline/diff.ts';
import type { Pack } from '../guideline/pack.ts';
import { parsePack } from '../guideline/parse.ts';
import * as stored from '../storage/delivery.ts';
import type { DeliveryRecord } from '../storage/delivery.ts';
import { guidelineItem } from '../storage/items.ts';
import { keepOnly, readObject, writeObject } from '../storage/objects.ts';
import { bringFromHost } from './bring.ts';

export interface DeliveryDeps {
  /** ms since the epoch. */
  now(): number;
  /** From 0 up to 1. */
  dice(): number;
  prove(pack: Pack): Promise<Result<null>>;
}

export interface Delivery {
  /** What is told after a look, or as it is where it is not time for one; undefined: nothing was joined. */
  look(reason: Reason): Promise<DeliveryStatus | undefined>;
  /** Errors: those of a look, and delivery.invite. What was joined before stays until this one has a guideline to give. */
  join(source: Source): Promise<Result<DeliveryStatus>>;
  /** Back to the guideline that came with the extension. */
  leave(sample: Pack): Promise<void>;
  source(): Promise<Source | undefined>;
}

export function createDelivery(deps: DeliveryDeps): Delivery {
  /** What is in use was put together and checked since the background started. */
  let settled = false;
  let underWay: { readonly reason: Reason; readonly answer: Promise<DeliveryStatus | undefined> } | undefined;

  /** One at a time, also where the browser starts the background twice. */
  const alone = <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request('housestyle-delivery', work) as Promise<T>;

  async function record(): Promise<DeliveryRecord | undefined> {
    const copies = (await stored.readDelivery()) as readonly (Partial<DeliveryRecord> | undefined)[];
    const [source] = copies.flatMap((copy) => readSource(copy?.source) ?? []);
    // A copy from before another guideline was joined says nothing of this one.
    const ours = copies.filter((copy) => same(readSource(copy?.source), source));
    const kept = recover(ours.map((copy) => copy?.kept));
    const [files, filesBefore] = [
      hashesIn(ours.map((copy) => copy?.files)),
      hashesIn(ours.map((copy) => copy?.filesBefore)),
    ];
    return kept && source ? { source, kept, files, filesBefore } : undefined;
  }

  async function lookFrom(before: DeliveryRecord, write: typeof commit): Promise<Looked> {
    const { source, files } = before;
    const looked = await look(before.kept, settled, {
      bring: bringFromHost(source.base),
      objects: { get: readObject, put: writeObject },
      prove: deps.prove,
      commit: (kept, use) =>
        write(
          use && isNew(kept, before)
            ? { source, kept, files: filesOf(kept, use), filesBefore: files }
            : { ...before, kept },
          use,
        ),
      current: async () => {
        const parsed = parsePack(await readGuideline());
        return parsed.ok ? parsed.value : undefined;
      },
      now: deps.now(),
      channel: source.channel,
      install: await stored.readInstall(),
    });
    settled = looked.settled;
    if (looked.use && looked.use.manifests.length > 0)
      await keepOnly(new Set([...filesOf(looked.kept, looked.use), ...files]));
    return looked;
  }

  async function tell(source: Source, looked: Looked, last: DeliveryStatus | null): Promise<DeliveryStatus> {
    const status = statusAfter(source, looked, last, deps.now());
    await stored.writeStatus(status);
    return status;
  }

  async function commit(next: DeliveryRecord, use: Use | undefined): Promise<Result<null>> {
    // What is the same already would have every open draft checked again for nothing.
    const before = use && (await readGuideline());
    if (!use || JSON.stringify(use.pack) === JSON.stringify(before)) return stored.writeDelivery(next, undefined);
    return stored.writeDelivery(next, { pack: use.pack, news: newsOf(before, use.pack) });
  }

  async function dueLook(reason: Reason): Promise<DeliveryStatus | undefined> {
    const known = await record();
    if (!known) return undefined;
    const status = await stored.deliveryStatusItem.getValue();
    const pace = { failures: 0, ...status };
    if (status && !isDue(reason, pace, status.poll, deps.now(), deps.dice())) return status;
    return tell(known.source, await lookFrom(known, commit), status);
  }

  return {
    look(reason) {
      // Who asks for it by name is not put off with a look that may not have been due.
      if (underWay && (reason !== 'now' || underWay.reason === 'now')) return underWay.answer;
      const mine = { reason, answer: alone(() => dueLook(reason)) };
      underWay = mine;
      const over = (): void => {
        if (underWay === mine) underWay = undefined;
      };
      mine.answer.then(over, over);
      return mine.answer;
    },
    join: (source) =>
      alone(async () => {
        const trusted = await trustAnchor(source, bringFromHost(source.base));
        if (!trusted.ok) return trusted;
        const fresh: Kept = { trusted: trusted.value, inUse: [], at: deps.now() };
        const looked = await lookFrom({ source, kept: fresh, files: [], filesBefore: [] }, (next, use) =>
          // Until there is a guideline to use, everything stays as it was.
          use ? commit(next, use) : Promise.resolve(ok(null)),
        );
        if (!looked.use) return looked.error ? { ok: false, error: looked.error } : fail('guideline.missing');
        return ok(await tell(source, looked, null));
      }),
    leave: (sample) =>
      alone(async () => {
        await stored.forgetDelivery();
        await guidelineItem.setValue(sample);
        await keepOnly(new Set());
      }),
    source: async () => (await record())?.source,
  };
}

/** Of another guideline than before everything would be new. */
function newsOf(before: unknown, pack: Pack): stored.News | undefined {
  const parsed = parsePack(before);
  if (!parsed.ok || parsed.value.id !== pack.id) return undefined;
  const changes = diffPacks(parsed.value, pack).slice(0, mostChanges);
  return { from: parsed.value.version, to: pack.version, changes };
}

/** Nobody reads more of them. */
const mostChanges = 200;

async function readGuideline(): Promise<unknown> {
  try {
    return await guidelineItem.getValue();
  } catch {
    // A damaged store: it is written anew.
    return undefined;
  }
}

/** Of what lay in the stores, the first that is a list; it only spares what it names from being cleared away. */
function hashesIn(lists: readonly unknown[]): readonly string[] {
  const list = lists.find((one) => Array.isArray(one));
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

function filesOf({ inUse }: Kept, { manifests }: Use): readonly string[] {
  return [...new Set([...inUse, ...manifests.flatMap(({ objects }) => objects)].map(({ hash }) => hash))];
}

function isNew({ inUse }: Kept, before: DeliveryRecord): boolean {
  return inUse.map(({ hash }) => hash).join() !== before.kept.inUse.map(({ hash }) => hash).join();
}
