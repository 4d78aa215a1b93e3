/** The invite: one line that says where a company's guideline is and which root to trust, to be mailed and pasted. */
import { base64url } from 'jose';
import * as v from 'valibot';
import { fail, ok, type Result } from '../base/result.ts';
import type { Anchor } from './join.ts';

export interface Invite extends Anchor {
  /** Address that the paths of files are relative to; ends in a slash. */
  readonly base: string;
  readonly channel: string;
}

const prefix = 'housestyle:';

/** Nobody can listen on the way to one's own machine; a trial needs no certificate. */
const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\//u;

const shape = v.object({
  base: v.pipe(
    v.string(),
    v.maxLength(500),
    v.url(),
    v.regex(/^https?:\/\/[^?#@\s]+\/$/u),
    v.check((base) => base.startsWith('https://') || loopback.test(base)),
  ),
  channel: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u)),
  root: v.pipe(v.number(), v.integer(), v.minValue(1)),
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
});

/** One line of letters, digits, hyphens and underscores behind "housestyle:". */
export function writeInvite({ base, channel, root, fingerprint }: Invite): string {
  const body = base64url.encode(JSON.stringify({ base, channel, root, fingerprint }));
  return `${prefix}${body}.${checkSum(body)}`;
}

/** Line breaks and blanks that a mail put in do not matter. Error: delivery.invite. */
export function readInvite(text: string): Result<Invite> {
  const line = text.replace(/[\s\u{200b}>]+/gu, '');
  const [body = '', sum = '', ...rest] = line.startsWith(prefix) ? line.slice(prefix.length).split('.') : [];
  if (body === '' || rest.length > 0) return fail('delivery.invite', 'it is no invite');
  if (checkSum(body) !== sum) return fail('delivery.invite', 'a letter is missing or another one');
  const parsed = v.safeParse(shape, jsonOf(body));
  return parsed.success ? ok(parsed.output) : fail('delivery.invite', 'it leads nowhere');
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(base64url.decode(body)));
  } catch {
    return undefined;
  }
}

/** CRC-32 in eight hex digits: tells a slip of the hand, nothing more. */
function checkSum(text: string): string {
  let sum = 0xff_ff_ff_ff;
  for (const character of text) {
    sum ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
