/** What pages of the extension may ask of the guideline's delivery. A content script's word counts for nothing here. */
import { fail, ok, type Result } from '../base/result.ts';
import { matches } from '../delivery/trust.ts';
import { base64 } from '../delivery/content.ts';
import { fingerprintWords } from '../delivery/fingerprint-words.ts';
import { readInvite, type Invite } from '../delivery/invite.ts';
import { trustAnchor } from '../delivery/join.ts';
import type { Source } from '../delivery/status.ts';
import type { Pack } from '../guideline/pack.ts';
import type { BackgroundHandlers, Sender } from '../messages/runtime.ts';
import { writeRing } from '../storage/delivery.ts';
import { readObject } from '../storage/objects.ts';
import { bringFromHost } from './bring.ts';
import type { Delivery } from './delivery.ts';

export interface GuidelineCallsDeps {
  readonly delivery: Delivery;
  /** The guideline that came with the extension. */
  readonly sample: Pack;
  /** Is it a page of the extension that asks? */
  isOurs(url: string): boolean;
}

type Calls = Pick<BackgroundHandlers, Extract<keyof BackgroundHandlers, `guideline:${string}`>>;

export function guidelineCalls({ delivery, sample, isOurs }: GuidelineCallsDeps): Calls {
  const only = async <T>({ url }: Sender, answer: () => Promise<Result<T>>): Promise<Result<T>> =>
    url !== undefined && isOurs(url) ? answer() : fail('ticket.refused', 'not a page of the extension');

  return {
    'guideline:look': ({ reason }, sender) => only(sender, async () => ok((await delivery.look(reason)) ?? null)),
    'guideline:invited': ({ invite }, sender) =>
      only(sender, async () => {
        const read = readInvite(invite);
        if (!read.ok) return read;
        const trusted = await trustAnchor(read.value, bringFromHost(read.value.base));
        if (!trusted.ok) return trusted;
        const { org, expires } = trusted.value.root;
        const { base, channel, fingerprint } = read.value;
        return ok({ org, host: new URL(base).host, channel, until: expires, words: fingerprintWords(fingerprint) });
      }),
    'guideline:join': ({ invite }, sender) =>
      only(sender, async () => {
        const read = readInvite(invite);
        return read.ok ? delivery.join(sourceOf(read.value, false)) : read;
      }),
    'guideline:leave': (_data, sender) =>
      only(sender, async () => {
        const source = await delivery.source();
        if (source?.managed) return fail('ticket.refused', 'the company’s policy joined it');
        await delivery.leave(sample);
        return ok(null);
      }),
    'guideline:ring': ({ ring }, sender) =>
      only(sender, async () => {
        await writeRing(ring);
        await delivery.look('now');
        return ok(null);
      }),
    'guideline:picture': ({ hash }, sender) =>
      only(sender, async () => {
        const bytes = await readObject(hash);
        // What was changed on disk is as good as not there; the next look fetches it anew.
        const whole = bytes && (await matches({ hash, length: bytes.length }, bytes)).ok;
        return ok(whole ? base64(bytes) : null);
      }),
  };
}

export function sourceOf({ base, channel, root, fingerprint }: Invite, managed: boolean): Source {
  return { base, channel, root, fingerprint, managed };
}
