/** Vale's vocabularies: accept.txt and reject.txt, and the rules Vale.Terms and Vale.Avoid that it builds of them. */
import { type Fields, plainFields } from './fields.ts';

export interface Vocabulary {
  /** Each a .NET regular expression. */
  readonly accept: readonly string[];
  readonly reject: readonly string[];
}

/** Where vocabularies lie in a folder of styles: now and in older versions. */
export const vocabularyFolders = ['config/vocabularies', 'Vocab'] as const;

/** One term a line; empty lines and lines that begin with "# " are none. */
export function readTerms(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}

/** The fields of Vale.Terms: every accepted term must be written as it stands in the list. */
export function termsRule(accept: readonly string[]): Fields {
  return plainFields(
    {
      extends: 'substitution',
      level: 'error',
      message: "Use '%s' instead of '%s'.",
      scope: 'text',
      ignorecase: true,
      vocab: false,
      swap: Object.fromEntries(accept.map((term) => [term.toLowerCase(), term])),
    },
    'Vale.Terms',
  );
}

/** The fields of Vale.Avoid: no rejected term may stand. */
export function avoidRule(reject: readonly string[]): Fields {
  return plainFields(
    {
      extends: 'existence',
      level: 'error',
      message: "Avoid using '%s'.",
      scope: 'text',
      ignorecase: false,
      tokens: reject,
    },
    'Vale.Avoid',
  );
}

/** The fields of Vale.Repetition: a word that stands twice in a row. */
export function repetitionRule(): Fields {
  return plainFields(
    {
      extends: 'repetition',
      level: 'error',
      message: "'%s' is repeated!",
      scope: 'text',
      ignorecase: true,
      alpha: true,
      action: { name: 'edit', params: ['truncate', ' '] },
      tokens: ['[^\\s.!?]+'],
    },
    'Vale.Repetition',
  );
}

/** The fields of Vale.Spelling, which needs a dictionary. */
export function spellingRule(): Fields {
  return plainFields(
    { extends: 'spelling', level: 'error', message: "Did you really mean '%s'?", scope: 'text' },
    'Vale.Spelling',
  );
}
