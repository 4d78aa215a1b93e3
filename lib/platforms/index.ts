/** The list of platforms; it also feeds the manifest. The generic case stands last and is used on granted sites only. */
import { blogger } from './blogger.ts';
import { devto } from './devto.ts';
import { generic } from './generic.ts';
import { ghost } from './ghost.ts';
import { brunch } from './brunch.ts';
import { hashnode } from './hashnode.ts';
import { linkedin } from './linkedin.ts';
import { linkedinfeed } from './linkedinfeed.ts';
import { medium } from './medium.ts';
import { x } from './x.ts';
import { xarticle } from './xarticle.ts';
import { naver } from './naver.ts';
import type { PlaceParts, Platform } from './platform.ts';
import { substack } from './substack.ts';
import { tistory } from './tistory.ts';
import { tumblr } from './tumblr.ts';
import { velog } from './velog.ts';
import { wordpress } from './wordpress.ts';
import { wordpresscom } from './wordpresscom.ts';

export const platforms: readonly Platform[] = [
  devto,
  tistory,
  naver,
  velog,
  blogger,
  brunch,
  substack,
  medium,
  linkedin,
  linkedinfeed,
  x,
  xarticle,
  hashnode,
  wordpresscom,
  ghost,
  tumblr,
  wordpress,
  generic,
];

/** Match patterns of the manifest: the fixed hosts of all known platforms. */
export const fixedMatches: readonly string[] = [...new Set(platforms.flatMap((platform) => platform.matches))];

/** Match patterns of the frames that an agent enters. */
export const agentMatches: readonly string[] = platforms.flatMap(({ frames }) => frames ?? []);

/** Does a match pattern of the form https://HOST/* cover this host name? */
export function matchesHost(pattern: string, hostname: string): boolean {
  const host = /^https:\/\/([^/]+)\//.exec(pattern)?.[1];
  if (!host) return false;
  if (!host.startsWith('*.')) return host === hostname;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

export type PageAddress = PlaceParts;

/** The platforms that this address may belong to, best first. Fixed hosts never fall through to the generic case. */
export function platformsAt(address: PageAddress): readonly Platform[] {
  const fixed = platforms.filter((platform) =>
    platform.matches.some((pattern) => matchesHost(pattern, address.hostname)),
  );
  const candidates = fixed.length > 0 ? fixed : platforms.filter((platform) => platform.matches.length === 0);
  return candidates.filter((platform) => platform.writes(address));
}
