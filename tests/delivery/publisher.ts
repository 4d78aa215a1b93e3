/** A comms team that publishes whole guidelines, for tests with a real client: files by path, as a host serves them. */
import { contentOf, type ContentFile } from '../../lib/delivery/content.ts';
import { sha256 } from '../../lib/delivery/digest.ts';
import type { ObjectRef } from '../../lib/delivery/documents.ts';
import type { SigningKey } from '../../lib/delivery/sign.ts';
import type { Pack } from '../../lib/guideline/pack.ts';
import { makeKeys, refTo, rootValue, sign, type RoleKeys } from './office.ts';

type Values = Readonly<Record<string, unknown>>;

const day = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/u, 'Z');

export class Publisher {
  /** By path, such as "head.jws". */
  readonly files = new Map<string, Uint8Array>();
  /** SHA-256 of root/1.jws. */
  fingerprint = '';
  /** The newest version's chain. */
  chain: readonly ObjectRef[] = [];
  sequence = 0;
  private manifests = 0;
  private previous: string | null = null;

  readonly keys: RoleKeys;
  private readonly now: () => number;

  private constructor(keys: RoleKeys, now: () => number) {
    this.keys = keys;
    this.now = now;
  }

  /** `now`: ms, the team's clock. */
  static async open(now: () => number = Date.now): Promise<Publisher> {
    const publisher = new Publisher(await makeKeys(), now);
    const root = await sign(
      'root',
      await rootValue(publisher.keys, { expires: iso(now() + 500 * day) }),
      publisher.keys.root,
    );
    publisher.files.set('root/1.jws', root);
    publisher.fingerprint = await sha256(root);
    return publisher;
  }

  /** Puts a version's files on the host and gives its chain; no head names it yet. */
  async store(pack: Pack, rest: Values = {}): Promise<readonly ObjectRef[]> {
    return this.storeFiles(await contentOf(pack), rest);
  }

  async storeFiles(files: readonly ContentFile[], rest: Values = {}, keys: readonly SigningKey[] = this.keys.release) {
    const objects = [];
    for (const { path, type, bytes } of files) {
      const ref = await refTo(bytes);
      this.files.set(`o/${ref.hash}`, bytes);
      objects.push({ path, type, ...ref });
    }
    const manifest = await sign(
      'manifest',
      {
        channel: 'kt',
        sequence: ++this.manifests,
        previous: this.previous,
        layer: 'company',
        author: 'KT 홍보실',
        issued: iso(this.now()),
        note: { ko: `${this.manifests}번째 판`, en: `Edition ${this.manifests}` },
        objects,
        ...rest,
      },
      keys,
    );
    const ref = await refTo(manifest);
    this.previous = ref.hash;
    this.files.set(`o/${ref.hash}`, manifest);
    return [ref];
  }

  /** A head of its own number, which names `chain` or what `rest` says. */
  async head(rest: Values = {}, keys: readonly SigningKey[] = this.keys.head): Promise<Uint8Array> {
    return sign(
      'head',
      {
        org: 'kt',
        sequence: ++this.sequence,
        root: 1,
        issued: iso(this.now()),
        expires: iso(this.now() + 60 * day),
        channels: { kt: { chain: this.chain } },
        ...rest,
      },
      keys,
    );
  }

  /** Everybody gets this guideline from now on. */
  async publish(pack: Pack, rest: Values = {}): Promise<void> {
    this.chain = await this.store(pack);
    this.files.set('head.jws', await this.head(rest));
  }
}
