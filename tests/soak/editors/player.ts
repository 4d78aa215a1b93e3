/** The hands of a sequence: each step on both pages, then the comparison that the step calls for. */
import { caretAt, nextFrame, passTime, pressRedo, pressUndo, select, title } from '../../e2e/world/writer.ts';
import { skipMergeWindow, withinAMoment } from './clock.ts';
import { DamageFound, type Counts } from './damage.ts';
import { backToCards, editBetween, fixableRules, pressFix, pressInsert, saidAfter, throughEdit } from './fixes.ts';
import { History } from './history.ts';
import { loadBoth, sameState, statesWhen, type DraftState, type Hand, type Pair } from './pair.ts';
import type { Spot, Step } from './steps.ts';

/** ms; ProseMirror waits 20. */
const afterComposition = 50;
/** ms; Editor.js waits 180. */
const afterSelection = 250;
/** Their caret at a link's end is in the link or out of it. */
const movesOut: readonly string[] = ['tinymce', 'ckeditor5'];
/** ms; Slate looks at a selection up to 100 later, and is deaf to the next one in the task in which it draws it. */
const slateLooks = 150;

export class Player {
  private readonly pair: Pair;
  private readonly asset: { readonly id: string; readonly text: string };
  private readonly counts: Counts;
  /** What both pages hold. */
  private now!: DraftState;
  private history = new History();
  /** The caret stands where the writer left it, and the editor has the focus. */
  private writing = false;
  /** The state before a composition that is still open, and its last syllable. */
  private open: { readonly before: DraftState; readonly syllable: string } | undefined;
  /** A fix was made and taken back since the writer's last step: a redo would bring it again, and nobody asks for that. */
  private tookBack = false;

  constructor(pair: Pair, asset: Player['asset'], counts: Counts) {
    this.pair = pair;
    this.asset = asset;
    this.counts = counts;
  }

  async begin(): Promise<void> {
    this.now = await this.agreed('the same draft reads otherwise');
    this.history = new History(this.now);
  }

  async step(step: Step): Promise<void> {
    if (this.open && step.kind !== 'fix') await this.commit();
    switch (step.kind) {
      case 'type':
        if (step.spot ? await this.goTo(step.spot) : this.writing) await this.edit((hand) => type(hand, step.text));
        return;
      case 'delete':
        if (await this.goTo(step.spot)) await this.edit((hand) => press(hand, 'Backspace', step.keys));
        return;
      case 'delete-word':
        if (await this.selectWord(step.share)) await this.edit((hand) => press(hand, 'Delete', 1));
        return;
      case 'bold':
        if (!(await this.selectWord(step.share))) return;
        // Its tools look at the selection some time after the last change of it.
        if (this.pair.subject.family === 'editorjs') await this.both(({ page }) => passTime(page, afterSelection));
        await this.edit((hand) => press(hand, 'Control+b', 1));
        return;
      case 'fix':
        return this.fix(step.share, step.atOnce);
      case 'undo':
        return this.undo();
      case 'redo':
        return this.redo();
      case 'insert':
        if (await this.goTo(step.spot)) await this.insert();
        return;
      case 'switch-mode':
        return this.switchMode();
      case 'blur':
        await this.both(({ page }) => page.getByRole('button').first().focus());
        this.writing = false;
        return;
      case 'compose':
        if (await this.goTo(step.spot)) await this.compose(step.syllables, step.paused);
    }
  }

  /** Lets an open composition end, and looks once more. */
  async end(): Promise<void> {
    if (this.open) await this.commit();
    const [problem] = this.pair.problems();
    if (problem) throw new DamageFound('an error that the oracle does not have', '', problem);
  }

  private async both(act: (hand: Hand) => Promise<unknown>): Promise<void> {
    await Promise.all([act(this.pair.ours), act(this.pair.oracle)]);
  }

  /** The state of both pages, once they are equal. */
  private async agreed(what: string): Promise<DraftState> {
    const { held, ours, oracle } = await statesWhen(this.pair, sameState);
    if (!held) throw new DamageFound(what, JSON.stringify(oracle), JSON.stringify(ours));
    return ours;
  }

  /** A step of the writer's own hands: a step of its own in both histories. */
  private async edit(act: (hand: Hand) => Promise<unknown>): Promise<void> {
    await this.both((hand) => withinAMoment(hand.page, async () => void (await act(hand))));
    const before = this.now;
    this.now = await this.agreed('the writer’s own step came out otherwise');
    this.history.done('writer', before, this.now);
    this.writing = true;
    this.tookBack = false;
    // Where the title is the editor's first paragraph, words deleted into it are the body's no more.
    if (this.pair.subject.family === 'medium' && (await title(this.pair.ours.page)) !== '') await this.resync();
  }

  private async goTo({ share, edge }: Spot): Promise<boolean> {
    const word = wordAt(this.now.text, share);
    if (!word) return false;
    const at = edge === 'start' ? word.start : word.end;
    return this.select(at, at);
  }

  private async selectWord(share: number): Promise<boolean> {
    const word = wordAt(this.now.text, share);
    return word ? this.select(word.start, word.end) : false;
  }

  /** Trix sets its own caret a frame after it took something in, Slate some frames: no writer is there sooner. */
  private async select(start: number, end: number): Promise<boolean> {
    const { family } = this.pair.subject;
    await this.both(async ({ page }) => {
      await (family === 'slate' ? passTime(page, slateLooks) : nextFrame(page));
      await select(page, start, end);
    });
    this.writing = true;
    return true;
  }

  private async fix(share: number, atOnce: boolean): Promise<void> {
    const { sidebar, oracle } = this.pair;
    const rules = await fixableRules(sidebar, this.now.text, atOnce);
    const rule = rules[Math.floor(share * rules.length)];
    if (rule === undefined) return;
    const before = this.now;
    const said = await saidAfter(sidebar, () => pressFix(sidebar, rule));
    if (said?.kind !== 'fixed') {
      if (said) {
        this.counts.refused++;
        this.tookBack = true;
      }
      this.now = await this.agreed('a refused fix left something');
      return;
    }
    if (this.open) throw new DamageFound('a fix in the middle of a composition', before.text, 'fixed');
    const { held, ours } = await statesWhen(
      this.pair,
      ({ text }) => editBetween(rule, before.text, text) !== undefined,
    );
    const edit = editBetween(rule, before.text, ours.text);
    if (!held || !edit) throw new DamageFound(`a fix of ${rule} made other text`, before.text, ours.text);
    const caret = await caretAt(oracle.page);
    await this.replaceInOracle(edit.start, edit.end, edit.text);
    // The extension keeps the writer's caret; the oracle's writer has to go back to it.
    const back = throughEdit(caret ?? edit.end, edit);
    if (hasPlace(ours.text, back)) await select(oracle.page, back, back);
    if (caret === undefined || !hasPlace(ours.text, back)) this.writing = false;
    this.now = await this.agreed(`a fix of ${rule} and the same replacement by hand differ`);
    this.history.done('ours', before, this.now);
    this.counts.fixes++;
  }

  /** What the extension did, done by hand: one insertion over the same selection, a step of its own. */
  private async replaceInOracle(start: number, end: number, text: string): Promise<void> {
    const { page, ime } = this.pair.oracle;
    // Typing comes with a key, and at any key TinyMCE clears away the empty node that it keeps for the next format. It
    // has no clock: a key let go while Control is held ends its step.
    const key = 'Control+Shift';
    await skipMergeWindow(page);
    await select(page, start, end);
    await page.keyboard.press(key);
    if (text === '') await page.keyboard.press('Backspace');
    else await ime.send('Input.insertText', { text });
    await page.keyboard.press(key);
  }

  private async insert(): Promise<void> {
    const { sidebar, oracle } = this.pair;
    const before = this.now;
    const at = await caretAt(oracle.page);
    const said = await saidAfter(sidebar, () => pressInsert(sidebar, this.asset.id));
    await backToCards(sidebar);
    if (said?.way === 'editor' && at !== undefined) {
      const wanted = before.text.slice(0, at) + this.asset.text + before.text.slice(at);
      const { held, ours } = await statesWhen(this.pair, ({ text }) => text === wanted);
      if (!held) throw new DamageFound('official words went elsewhere', wanted, ours.text);
      await this.replaceInOracle(at, at, this.asset.text);
      this.counts.inserted++;
    } else if (said) this.counts.refused++;
    this.now = await this.agreed('official words and the same words by hand differ');
    if (!sameState(before, this.now)) this.history.done('ours', before, this.now);
    // Behind pasted words CKEditor 5 is out of a link that they end, behind typed ones it is in it.
    if (this.pair.subject.family === 'ckeditor5') await this.sameCaret();
  }

  private async undo(): Promise<void> {
    if (!this.writing) return;
    const last = this.history.last();
    // A fix is undone at once; of the writer's own steps both pages have to know where they end.
    if (last?.by !== 'ours') await this.both(({ page }) => skipMergeWindow(page));
    await this.both(({ page }) => pressUndo(page));
    if (last?.by === 'ours') {
      if (await this.undoneDeeper(last.before)) return;
      await this.reached(last.before, 'an undo of a fix does not give the text before it');
      this.counts.undone++;
      this.history.stepBack();
      await this.compareAfter(last.before);
    } else
      await this.followOracle('an undo of the writer’s own step differs', last?.before, () => this.history.stepBack());
    await this.sameCaret();
  }

  private async redo(): Promise<void> {
    if (!this.writing || this.tookBack) return;
    const next = this.history.next();
    await this.both(({ page }) => pressRedo(page, this.pair.subject.redo));
    if (next?.by === 'ours') {
      await this.reached(next.after, 'a redo of a fix does not bring it again');
      this.counts.redone++;
      this.history.stepOn();
      await this.compareAfter(next.after);
    } else await this.followOracle('a redo of the writer’s own step differs', next?.after, () => this.history.stepOn());
    await this.sameCaret();
  }

  /**
   * After an undo browsers leave the restored words selected, and our own undo puts the caret behind them (the contract
   * has a row for it): the oracle's writer does so by hand.
   */
  private async sameCaret(): Promise<void> {
    const caret = await caretAt(this.pair.ours.page);
    this.writing = caret !== undefined && hasPlace(this.now.text, caret);
    if (caret === undefined || !this.writing) return;
    // Some look only at a caret that moved: at the end of a link they go by whether it did.
    if (movesOut.includes(this.pair.subject.family)) await this.goTo({ share: caret > 0 ? 0 : 0.99, edge: 'start' });
    await this.both(({ page }) => select(page, caret, caret));
  }

  /**
   * Behind a step that the writer has taken back already, TinyMCE at times has one more, of its own marks and of no words;
   * by hand too. Then both begin anew from there.
   */
  private async undoneDeeper(wanted: DraftState): Promise<boolean> {
    if (this.history.next() === undefined) return false;
    const { held, ours, oracle } = await statesWhen(this.pair, (state) => sameState(state, wanted), 2_000);
    if (held || !sameState(ours, oracle) || !this.history.had(ours)) return false;
    this.now = ours;
    await this.resync();
    return true;
  }

  private async reached(wanted: DraftState, what: string): Promise<void> {
    const { held, ours } = await statesWhen(this.pair, (state) => sameState(state, wanted));
    if (!held) throw new DamageFound(what, JSON.stringify(wanted), JSON.stringify(ours));
    this.now = ours;
  }

  /** Our page stands at `wanted`; where the oracle's history cuts its steps otherwise, both begin anew from there. */
  private async compareAfter(wanted: DraftState): Promise<void> {
    const { held } = await statesWhen(this.pair, (_, oracle) => sameState(oracle, wanted), 300);
    if (!held) await this.resync();
  }

  /**
   * Both must agree; or ours must stand where exactly that step leads, while the oracle cuts its steps otherwise; or at a
   * text that the draft had before, and only a fix can be why they differ.
   */
  private async followOracle(what: string, exact: DraftState | undefined, moved: () => void): Promise<void> {
    const { held, ours, oracle } = await statesWhen(this.pair, sameState, this.history.mixed() ? 300 : undefined);
    if (held) {
      this.now = ours;
      moved();
      this.history.now(ours);
      return;
    }
    const asMeant = exact !== undefined && sameState(ours, exact);
    if (!asMeant && (!this.history.mixed() || !this.history.had(ours)))
      throw new DamageFound(what, JSON.stringify(oracle), JSON.stringify(ours));
    this.now = ours;
    await this.resync();
  }

  /** The same words in both as paragraphs, nothing to undo, and the caret behind the first word. */
  private async resync(): Promise<void> {
    this.counts.resynced++;
    const blocks = this.now.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text }));
    await loadBoth(this.pair, { title: '', blocks });
    this.now = await this.agreed('the same draft reads otherwise');
    this.history = new History(this.now);
    this.writing = await this.goTo({ share: 0, edge: 'end' });
  }

  private async compose(syllables: readonly string[], paused: boolean): Promise<void> {
    const before = this.now;
    const syllable = syllables.at(-1) ?? '';
    await this.both(({ page }) => skipMergeWindow(page));
    await this.both(async ({ ime }) => {
      for (const text of syllables)
        await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    });
    this.open = { before, syllable };
    this.now = await this.agreed('a syllable being composed came out otherwise');
    if (!paused) await this.commit();
  }

  private async commit(): Promise<void> {
    const { before, syllable } = this.open ?? { before: this.now, syllable: '' };
    this.open = undefined;
    await this.both(async ({ page, ime }) => {
      await ime.send('Input.insertText', { text: syllable });
      // Editors take a composition in some ms after its end, sooner than a writer's next key.
      await passTime(page, afterComposition);
    });
    this.now = await this.agreed('a composed syllable came out otherwise');
    this.history.done('writer', before, this.now);
    this.writing = true;
  }

  private async switchMode(): Promise<void> {
    const can = await this.pair.ours.page.evaluate(() => window.__page?.switchMode !== undefined);
    if (!can) return;
    this.pair.switched = true;
    await this.both(({ page }) => page.evaluate(() => window.__page?.switchMode?.()));
    this.now = await this.agreed('the draft came through a switch of mode otherwise');
    this.history = new History(this.now);
    this.writing = false;
  }
}

/** Is there a word at this offset that a caret can stand beside? */
function hasPlace(text: string, offset: number): boolean {
  return /\S/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function wordAt(text: string, share: number): { readonly start: number; readonly end: number } | undefined {
  const words = [...text.matchAll(/\S+/g)];
  const word = words[Math.floor(share * words.length)];
  return word && { start: word.index, end: word.index + word[0].length };
}

async function type({ page }: Hand, text: string): Promise<void> {
  if (text === '\n') await page.keyboard.press('Enter');
  else await page.keyboard.type(text);
}

async function press({ page }: Hand, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}
