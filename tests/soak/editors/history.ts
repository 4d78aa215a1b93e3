/** What was done to a draft and can be undone, as far as it is known, and every state that it has had. */
import { sameState, type DraftState } from './pair.ts';

interface Unit {
  /** `ours`: a fix or an insertion, which has to be one undo step. */
  readonly by: 'writer' | 'ours';
  readonly before: DraftState;
  readonly after: DraftState;
}

export class History {
  private units: Unit[] = [];
  private at = 0;
  private readonly states: DraftState[] = [];
  private fixed = false;

  constructor(first?: DraftState) {
    if (first) this.now(first);
  }

  done(by: Unit['by'], before: DraftState, after: DraftState): void {
    if (by === 'ours') this.fixed = true;
    if (sameState(before, after)) return;
    this.units = [...this.units.slice(0, this.at), { by, before, after }];
    this.at = this.units.length;
    this.now(after);
  }

  /** The draft stands at this state; one that fits no unit makes what can be undone unknown. */
  now(state: DraftState): void {
    this.states.push(state);
    const at = this.units.findLastIndex(({ after }) => sameState(after, state)) + 1;
    const fits = (place: number): boolean => {
      const [before, after] = [this.units[place - 1]?.after, this.units[place]?.before];
      return (before ? sameState(before, state) : true) && (after ? sameState(after, state) : true);
    };
    if (fits(this.at)) return;
    if (fits(at)) {
      // Steps were taken back together, as TinyMCE does with a syllable composed without a key; so they come again.
      this.units = this.units.slice(0, at);
      this.at = at;
    } else {
      this.units = [];
      this.at = 0;
    }
  }

  last(): Unit | undefined {
    return this.units[this.at - 1];
  }

  next(): Unit | undefined {
    return this.units[this.at];
  }

  stepBack(): void {
    if (this.at > 0) this.at--;
  }

  stepOn(): void {
    if (this.at < this.units.length) this.at++;
  }

  /** A fix or an insertion was made: the two histories may cut the writer's own steps otherwise. */
  mixed(): boolean {
    return this.fixed;
  }

  had(state: DraftState): boolean {
    return this.states.some((other) => sameState(other, state));
  }
}
