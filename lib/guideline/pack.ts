/** The validated record of a guideline: what lives in storage and travels to the Worker. Plain JSON. */
import type { Layered } from '../base/layer.ts';
import type { Asset } from '../brand/asset.ts';
import type { Language, LocalText, RuleRecord } from '../rules/rule.ts';

/** A part of the guideline's own text. `body` is a little HTML; it is sanitised where it is shown. */
export interface Section extends Layered {
  /** E.g. "2.1"; rules point here. */
  readonly id: string;
  readonly title: LocalText;
  readonly body: LocalText;
}

export interface Emblem {
  /** One to three letters. */
  readonly text: string;
  /** CSS hex colours. */
  readonly background: string;
  readonly ink: string;
}

/** What a guideline is made of. */
export type Part = 'rule' | 'asset' | 'section';

export interface Pack {
  readonly format: 1;
  readonly id: string;
  /** Shown as v14; rises with every publication. */
  readonly version: number;
  readonly name: LocalText;
  readonly owner: LocalText;
  /** The layer's name, e.g. "KT 전사". */
  readonly layer: LocalText;
  readonly languages: readonly Language[];
  readonly emblem: Emblem;
  readonly sections: readonly Section[];
  readonly rules: readonly RuleRecord[];
  readonly assets: readonly Asset[];
  /** Words every rule accepts unless it says otherwise (Vale's accept.txt), each a .NET regular expression. */
  readonly vocabulary?: readonly string[];
  /** Id of the guideline of the layer above, at whose sections and assets rules may point. */
  readonly extends?: string;
  /** Ids of rules, assets and sections of the layers above, marked open there, that are left out. */
  readonly without?: readonly string[];
}
