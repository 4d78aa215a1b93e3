/** The next root: who may sign from now on, signed by enough keys of the one before it and by enough of its own. */
import type { PublicKey, Role, Root } from '../../delivery/documents.ts';
import { readRoot } from '../../delivery/documents.ts';
import { longest } from '../../delivery/limits.ts';
import { signFile } from '../../delivery/sign.ts';
import { moment } from './announce.ts';
import type { OwnKey } from './key-file.ts';
import { enough, keysFor } from './key-ring.ts';

/** Days: 18 months. */
export const rootDays = 548;

/** What a rotation does to one role. */
export interface RoleChange {
  readonly add: Readonly<Record<string, PublicKey>>;
  readonly remove: readonly string[];
  readonly threshold?: number | undefined;
  /** With other keys another count begins, at this number. */
  readonly floor: number;
}

export type RoleName = 'root' | 'head' | { readonly release: string };

/** The value of the next root; a text says what hinders. */
export function nextRootValue(root: Root, name: RoleName, change: RoleChange): Root | string {
  const role = roleIn(root, name);
  if (!role) return 'there is no such role';
  const unknown = change.remove.find((id) => !role.keys.includes(id));
  if (unknown !== undefined) return `the key ${unknown} has no part in it (${role.keys.join(', ')})`;
  const keys = [...new Set([...role.keys.filter((id) => !change.remove.includes(id)), ...Object.keys(change.add)])];
  if (keys.length === 0) return 'nobody could sign any more';
  const threshold = change.threshold ?? role.threshold;
  if (change.threshold === undefined && threshold > keys.length)
    return `--threshold is needed: ${threshold} different keys must sign, and ${keys.length} would be left`;
  if (threshold < 1 || threshold > keys.length)
    return `--threshold ${threshold}: there ${keys.length === 1 ? 'is 1 key' : `are ${keys.length} keys`}`;
  const next: Role = { keys, threshold, floor: Math.max(role.floor, change.floor) };
  const roles =
    typeof name === 'string'
      ? { ...root.roles, [name]: next }
      : { ...root.roles, release: { ...root.roles.release, [name.release]: next } };
  const used = new Set([roles.root, roles.head, ...Object.values(roles.release)].flatMap((one) => one.keys));
  const all = { ...root.keys, ...change.add };
  return {
    ...root,
    version: root.version + 1,
    expires: moment(Date.now() + rootDays * 86_400_000),
    keys: Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id))),
    roles,
  };
}

export function roleIn({ roles }: Root, name: RoleName): Role | undefined {
  return typeof name === 'string' ? roles[name] : roles.release[name.release];
}

/** Its file; a text says what hinders. */
export async function signRoot(before: Root, next: Root, keys: readonly OwnKey[]): Promise<Uint8Array | string> {
  const {
    kind: _kind,
    format: _format,
    ...value
  } = next as Root & { readonly kind?: string; readonly format?: number };
  const shape = readRoot({ kind: 'root', format: 1, ...value });
  if (!shape.ok) return shape.error.detail ?? shape.error.code;
  for (const role of [before.roles.root, next.roles.root]) {
    const few = enough(role, keys, 'a new root');
    if (few !== undefined)
      return `${few}. Without the root's key nothing can be changed: the company begins anew, with a new invite`;
  }
  const signers = new Map(
    [...keysFor(before.roles.root, keys), ...keysFor(next.roles.root, keys)].map((key) => [key.id, key]),
  );
  const bytes = await signFile('root', value, [...signers.values()]);
  return bytes.length > longest.root
    ? `the root would have ${bytes.length} bytes, ${longest.root} are the most`
    : bytes;
}
