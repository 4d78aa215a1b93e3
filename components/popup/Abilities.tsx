/** What the editor at hand can do, as far as tests proved it, folded under one line. */
import { abilityWords } from '@/assets/words/abilities.ts';
import { abilities, type Ability, type Proof } from '@/lib/platforms/proof.ts';
import type { Language } from '@/lib/rules/rule.ts';

export interface AbilitiesProps {
  /** Undefined: nothing was tried that would speak for it. */
  readonly proven: Readonly<Record<Ability, Proof>> | undefined;
  readonly language: Language;
}

export function Abilities({ proven, language }: AbilitiesProps) {
  const { title, names, proofs, evidence, nothing } = abilityWords[language];
  return (
    <details className="popup-abilities">
      <summary>{title}</summary>
      {proven && (
        <dl>
          {abilities.map((ability) => (
            <div key={ability} data-ability={ability} data-proof={proven[ability]}>
              <dt>{names[ability]}</dt>
              <dd>{proofs[proven[ability]]}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="popup-detail">{proven ? evidence : nothing}</p>
    </details>
  );
}
