/** The first step of an install: the root that an invite names, judged by the invite's fingerprint. */
import { fail, ok, type Result } from '../base/result.ts';
import type { Bring } from './bring.ts';
import { sha256 } from './digest.ts';
import { longest } from './limits.ts';
import { beginTrust, type Trusted } from './trust.ts';

/** Which root an install trusts first. */
export interface Anchor {
  /** Number of the root. */
  readonly root: number;
  /** SHA-256 of its file, 64 hex digits. */
  readonly fingerprint: string;
}

/** Errors beside those of `bring` and `beginTrust`: delivery.hash where the host has another root than the invite says. */
export async function trustAnchor({ root, fingerprint }: Anchor, bring: Bring): Promise<Result<Trusted>> {
  const path = `root/${root}.jws`;
  const bytes = await bring(path, longest.root);
  if (!bytes.ok) return bytes;
  if ((await sha256(bytes.value)) !== fingerprint) return fail('delivery.hash', path);
  const trusted = await beginTrust(bytes.value);
  if (trusted.ok && trusted.value.root.version !== root) return fail('delivery.malformed', `${path} is another root`);
  return trusted.ok ? ok(trusted.value) : trusted;
}
