/** What is told of a delivery: plain facts for screens, without any of the files. */
import * as v from 'valibot';
import type { ErrorCode } from '../base/errors.ts';
import type { LocalText } from '../base/language.ts';
import type { Looked } from './client.ts';
import { vouchedBy, type Vouched } from './confirmed.ts';
import type { Notice } from './documents.ts';

/** Where the guideline comes from. */
export interface Source {
  /** Address that the paths of files are relative to. */
  readonly base: string;
  readonly channel: string;
  readonly root: number;
  readonly fingerprint: string;
  /** The company's own policy joined it; only the policy ends that. */
  readonly managed: boolean;
}

const sourceShape = v.object({
  base: v.pipe(v.string(), v.url()),
  channel: v.string(),
  root: v.pipe(v.number(), v.integer()),
  fingerprint: v.string(),
  managed: v.boolean(),
});

/** undefined: what lay in the store is none. */
export function readSource(value: unknown): Source | undefined {
  const parsed = v.safeParse(sourceShape, value);
  return parsed.success ? parsed.output : undefined;
}

/** What is told of the delivery; plain facts, for screens. */
export interface DeliveryStatus {
  readonly org: string;
  readonly host: string;
  readonly channel: string;
  readonly managed: boolean;
  /** ms since the epoch: the last look, and the last one at which the host confirmed what is in use. */
  readonly lookedAt?: number;
  readonly confirmedAt?: number;
  /** Looks in a row that reached no host. */
  readonly failures: number;
  /** Why nothing newer is in use; gone after a look that found nothing wrong. */
  readonly problem?: { readonly code: ErrorCode; readonly detail?: string };
  /** s between looks while a draft is written. */
  readonly poll: number;
  /** How long the newest head holds, and its root; absent: none was ever taken. */
  readonly vouched?: Vouched;
  /** The manifest in use: who signed it, when, and what they say of it. */
  readonly author?: string;
  readonly issued?: string;
  readonly note?: LocalText;
  readonly sequence?: number;
  /** A word to all writers. */
  readonly notice?: Notice;
}

/** s, until a head says otherwise. */
const defaultPoll = 60;

/** Of all codes the ones that say that no host was reached, rather than what it gave. */
const unreached: readonly string[] = ['delivery.offline', 'delivery.missing'];

/** `last`: what was told before; null where there was nothing, or another delivery. */
export function statusAfter(
  { base, channel, managed }: Source,
  { kept, use, error }: Looked,
  last: DeliveryStatus | null,
  now: number,
): DeliveryStatus {
  const { root, head } = kept.trusted;
  const vouched = vouchedBy(kept.trusted);
  const used = use?.manifests.at(-1);
  const failed = error !== undefined && unreached.includes(error.code);
  const { detail } = error ?? {};
  return {
    // Who signed what is in use is known from when it was taken.
    ...(last?.author === undefined ? {} : partOf(last)),
    org: root.org,
    host: new URL(base).host,
    channel,
    managed,
    lookedAt: now,
    ...(error ? (last?.confirmedAt === undefined ? {} : { confirmedAt: last.confirmedAt }) : { confirmedAt: now }),
    failures: failed ? (last?.failures ?? 0) + 1 : 0,
    ...(error ? { problem: { code: error.code, ...(detail === undefined ? {} : { detail }) } } : {}),
    poll: head?.value.poll ?? defaultPoll,
    ...(vouched ? { vouched } : {}),
    ...(head?.value.notice ? { notice: head.value.notice } : {}),
    ...(used ? { author: used.author, issued: used.issued, note: used.note, sequence: used.sequence } : {}),
  };
}

function partOf({ author, issued, note, sequence }: DeliveryStatus): Partial<DeliveryStatus> {
  return {
    ...(author === undefined ? {} : { author }),
    ...(issued === undefined ? {} : { issued }),
    ...(note === undefined ? {} : { note }),
    ...(sequence === undefined ? {} : { sequence }),
  };
}
