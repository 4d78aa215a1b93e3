/** One install as the background keeps it: two copies of its record, objects by hash, and a hand that may kill it. */
import { fail, ok, type Result } from '../../../lib/base/result.ts';
import { look, type Looked, type Use } from '../../../lib/delivery/client.ts';
import type { Kept } from '../../../lib/delivery/kept.ts';
import { recover } from '../../../lib/delivery/recover.ts';
import type { Trusted } from '../../../lib/delivery/trust.ts';
import type { Pack } from '../../../lib/guideline/pack.ts';

/** What the first store holds is written at once: the record, the guideline, the files of this version and the last. */
export interface First {
  readonly kept: unknown;
  readonly pack: Pack | undefined;
  readonly files: readonly string[];
}

export class Killed extends Error {}

export type Bring = (path: string, most: number) => Promise<Result<Uint8Array>>;

export class Install {
  first: First | undefined;
  second: unknown;
  /** Whether each copy is as it was written. */
  readonly whole = { first: false, second: false };
  readonly objects = new Map<string, Uint8Array>();
  /** Added to the company's time, ms. */
  skew = 0;
  settled = false;
  /** Writes of objects fail. */
  full = false;
  /** Effects until it is killed. */
  private life = Number.POSITIVE_INFINITY;
  private lock: Promise<unknown> = Promise.resolve();
  readonly secret: string;
  private readonly begun: Trusted;

  constructor(begun: Trusted, secret: string) {
    this.begun = begun;
    this.secret = secret;
  }

  get kept(): Kept {
    return recover([this.first?.kept, this.second]) ?? { trusted: this.begun, inUse: [], at: 0 };
  }

  /** What it has to go on with: the first copy is written first, so that it is never the older one. */
  get furthest(): Kept {
    if (this.whole.first) return this.first!.kept as Kept;
    return this.whole.second ? (this.second as Kept) : { trusted: this.begun, inUse: [], at: 0 };
  }

  killAfter(effects: number): void {
    this.life = effects;
  }

  /** One at a time, as the browser's lock has it. */
  look(bring: Bring, now: number): Promise<Looked | undefined> {
    const mine = this.lock.then(() => this.once(bring, now));
    this.lock = mine;
    return mine;
  }

  private async once(bring: Bring, now: number): Promise<Looked | undefined> {
    try {
      const looked = await look(this.kept, this.settled, {
        bring: async (path, most) => (this.effect(), bring(path, most)),
        objects: {
          get: async (hash) => (this.effect(), this.objects.get(hash)),
          put: async (hash, bytes) => {
            this.effect();
            if (this.full) return fail('storage.failed', 'disk full');
            this.objects.set(hash, bytes);
            return ok(null);
          },
        },
        prove: async () => (this.effect(), ok(null)),
        commit: async (kept, use) => this.commit(kept, use),
        current: async () => this.first?.pack,
        now,
        channel: 'qook',
        install: { secret: this.secret, ring: 'all' },
      });
      this.settled = looked.settled;
      return looked;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.settled = false;
      this.life = Number.POSITIVE_INFINITY;
      return undefined;
    }
  }

  private async commit(kept: Kept, use: Use | undefined): Promise<Result<null>> {
    this.effect();
    // As it would lie in a store: without what is undefined, and nobody's object.
    const copy: unknown = JSON.parse(JSON.stringify(kept));
    const before = this.first;
    const files =
      use && use.manifests.length > 0
        ? [...kept.inUse, ...use.manifests.flatMap(({ objects }) => objects)].map(({ hash }) => hash)
        : (before?.files ?? []);
    this.whole.first = true;
    this.first = { kept: copy, pack: use?.pack ?? before?.pack, files };
    this.effect();
    this.second = copy;
    this.whole.second = true;
    this.effect();
    if (use && use.manifests.length > 0) {
      const needed = new Set([...files, ...(before?.files ?? [])]);
      for (const hash of this.objects.keys()) if (!needed.has(hash)) this.objects.delete(hash);
    }
    return ok(null);
  }

  /** Before each of them the browser may end. */
  private effect(): void {
    if (this.life-- <= 0) throw new Killed();
  }
}
