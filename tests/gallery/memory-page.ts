/** A page held in memory: it applies fixes to its blocks, sends patches, and remembers what it was asked. */
import { fail, ok, type Result } from '../../lib/base/result.ts';
import type { Block, FieldId } from '../../lib/draft/draft.ts';
import type { Mark, SidebarToPage, Snippet, Target } from '../../lib/messages/calls.ts';
import type { PageCalls, Session } from '../../lib/session/session.ts';
import type { ErrorCode } from '../../lib/base/errors.ts';

export class MemoryPage {
  revision = 0;
  blocks: Block[];
  marks: readonly Mark[] = [];
  marksRevision = 0;
  readonly shown: Target[] = [];
  readonly lit: Target[] = [];
  readonly inserted: Snippet[] = [];
  readonly frames: Parameters<SidebarToPage['frame']>[0][] = [];
  platform = 'memory';
  /** Fields that take no fix. */
  guided: readonly FieldId[] = [];
  undone = 0;
  askedForAll = 0;
  focused = 0;
  /** When set, `apply` or `insert` answers with it and changes nothing. */
  refuse: { readonly apply?: ErrorCode; readonly insert?: ErrorCode } = {};
  private readonly before: Block[][] = [];
  private session: Session | undefined;

  constructor(blocks: readonly Block[]) {
    this.blocks = [...blocks];
  }

  connect(session: Session, pictures = true): void {
    this.session = session;
    session.handlers.hello({
      platform: this.platform,
      host: 'blog.example',
      pictures,
      guided: this.guided,
      open: true,
    });
    session.link(this.calls);
    this.sendAll();
  }

  sendAll(): void {
    this.revision++;
    this.session?.handlers.draft({
      base: 0,
      revision: this.revision,
      format: 'rich',
      order: this.blocks.map((block) => block.id),
      changed: this.blocks,
    });
  }

  /** The writer types: one block's text is another. */
  type(id: string, text: string): void {
    const changed = this.blocks.filter((block) => block.id === id).map((block) => ({ ...block, text }));
    this.blocks = this.blocks.map((block) => changed.find((other) => other.id === block.id) ?? block);
    const base = this.revision++;
    const order = this.blocks.map((block) => block.id);
    this.session?.handlers.draft({ base, revision: this.revision, format: 'rich', order, changed });
  }

  textOf(id: string): string | undefined {
    return this.blocks.find((block) => block.id === id)?.text;
  }

  readonly calls: PageCalls = {
    marks: ({ revision, marks, whole, gone }) => {
      const stay = whole ? [] : this.marks.filter(({ findingId }) => !gone.includes(findingId));
      const fresh = new Set(marks.map(({ findingId }) => findingId));
      this.marks = [...stay.filter(({ findingId }) => !fresh.has(findingId)), ...marks];
      this.marksRevision = revision;
    },
    full: async () => {
      this.askedForAll++;
      return ok(undefined);
    },
    apply: async (request): Promise<Result<{ revision: number }>> => {
      const text = this.textOf(request.blockId);
      if (this.refuse.apply) return fail(this.refuse.apply);
      const field = this.blocks.find(({ id }) => id === request.blockId)?.field;
      if (field && this.guided.includes(field)) return fail('editor.guided');
      if (text?.slice(request.span.start, request.span.end) !== request.quote) return fail('editor.stale');
      this.before.push(this.blocks);
      this.type(request.blockId, text.slice(0, request.span.start) + request.text + text.slice(request.span.end));
      return ok({ revision: this.revision });
    },
    undo: async () => {
      const blocks = this.before.pop();
      if (!blocks) return fail('editor.refused');
      this.undone++;
      this.blocks = blocks;
      this.sendAll();
      return ok(undefined);
    },
    show: async (target) => {
      this.shown.push(target);
      return ok(undefined);
    },
    guide: async (target) => {
      const text = this.textOf(target.blockId);
      if (text?.slice(target.span.start, target.span.end) !== target.quote) return fail('editor.stale');
      this.lit.push(target);
      return ok(undefined);
    },
    insert: async (snippet) => {
      if (this.refuse.insert) return fail(this.refuse.insert);
      this.inserted.push(snippet);
      return ok(undefined);
    },
    focusEditor: async () => {
      this.focused++;
      return ok(undefined);
    },
    frame: async (frame) => {
      this.frames.push(frame);
      return ok(undefined);
    },
  };
}
