/** Joins the company's guideline by its invite: shows who invites, lets the words be compared, and says what came of it. */
import { useEffect, useRef, useState } from 'react';
import { deliveryWords } from '@/assets/words/delivery.ts';
import { words } from '@/assets/words/index.ts';
import type { ErrorCode } from '@/lib/base/errors.ts';
import type { Result } from '@/lib/base/result.ts';
import type { DeliveryStatus } from '@/lib/delivery/status.ts';
import type { Invited } from '@/lib/messages/runtime.ts';
import type { Language } from '@/lib/rules/rule.ts';
import { useNow } from '../shared/now.ts';
import { agoText } from '../shared/when.ts';

export interface JoinBoxProps {
  readonly language: Language;
  /** undefined: the guideline came with the extension. */
  readonly status: DeliveryStatus | undefined;
  readonly early: boolean;
  /** Who invites; nothing is trusted yet. */
  readonly onInvite: (invite: string) => Promise<Result<Invited>>;
  readonly onJoin: (invite: string, host: string) => Promise<Result<unknown>>;
  readonly onLeave: () => Promise<Result<unknown>>;
  readonly onEarly: (early: boolean) => Promise<Result<unknown>>;
}

type Step =
  | { readonly at: 'folded' }
  | { readonly at: 'typing' | 'asking' | 'joined' }
  | { readonly at: 'comparing' | 'joining'; readonly invited: Invited };

export function JoinBox(props: JoinBoxProps) {
  return props.status ? <Joined {...props} status={props.status} /> : <Joining {...props} />;
}

function Joined({ status, early, language, onLeave, onEarly }: JoinBoxProps & { readonly status: DeliveryStatus }) {
  const { origin, join } = deliveryWords[language];
  const { errors } = words[language];
  const at = status.confirmedAt;
  const now = useNow();
  return (
    <div className="popup-join" data-joined={status.org}>
      <p className="popup-detail">
        {origin.from(status.host, status.channel)}
        {' · '}
        {at === undefined ? origin.never : origin.confirmed(agoText(now - at, origin))}
      </p>
      {status.problem && (
        <p className="popup-detail" data-problem={status.problem.code}>
          {origin.refused} {errors[status.problem.code]}
        </p>
      )}
      {status.managed ? (
        <p className="popup-detail">{origin.managed}</p>
      ) : (
        <>
          <label className="popup-check">
            <input
              type="checkbox"
              defaultChecked={early}
              onChange={({ currentTarget }) => void onEarly(currentTarget.checked)}
            />
            {join.early}
          </label>
          <p className="popup-buttons">
            <button type="button" data-action="leave" onClick={() => void onLeave()}>
              {join.leave}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function Joining({ language, onInvite, onJoin }: JoinBoxProps) {
  const { join } = deliveryWords[language];
  const { errors } = words[language];
  const [invite, setInvite] = useState('');
  const [step, setStep] = useState<Step>({ at: 'folded' });
  const [problem, setProblem] = useState<ErrorCode>();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (step.at === 'typing') box.current?.focus();
  }, [step.at]);

  const ask = async () => {
    setProblem(undefined);
    setStep({ at: 'asking' });
    const answer = await onInvite(invite);
    setProblem(answer.ok ? undefined : answer.error.code);
    setStep(answer.ok ? { at: 'comparing', invited: answer.value } : { at: 'typing' });
  };
  const accept = async (invited: Invited) => {
    setStep({ at: 'joining', invited });
    const answer = await onJoin(invite, invited.host);
    setProblem(answer.ok ? undefined : answer.error.code);
    setStep(answer.ok ? { at: 'joined' } : { at: 'comparing', invited });
  };

  if (step.at === 'folded')
    return (
      <p className="popup-buttons">
        <button type="button" data-action="join" onClick={() => setStep({ at: 'typing' })}>
          {join.open}
        </button>
      </p>
    );
  return (
    <div className="popup-join" data-join={step.at}>
      {(step.at === 'typing' || step.at === 'asking') && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void ask();
          }}
        >
          <label>
            <span className="popup-label">{join.label}</span>
            <textarea
              rows={3}
              ref={box}
              spellCheck={false}
              autoComplete="off"
              value={invite}
              placeholder={join.placeholder}
              onChange={({ currentTarget }) => setInvite(currentTarget.value)}
            />
          </label>
          <p className="popup-buttons">
            <button type="submit" className="primary" disabled={invite.trim() === '' || step.at === 'asking'}>
              {join.next}
            </button>
            <button type="button" onClick={() => setStep({ at: 'folded' })}>
              {join.cancel}
            </button>
          </p>
        </form>
      )}
      {'invited' in step && (
        <>
          <p className="popup-who">{join.who(step.invited.org, step.invited.host)}</p>
          <p className="popup-detail">{join.compare}</p>
          <ol className="popup-words">
            {step.invited.words[language].map((word, index) => (
              // The same word may come twice.
              <li key={index}>{word}</li>
            ))}
          </ol>
          <p className="popup-buttons">
            <button
              type="button"
              className="primary"
              data-action="accept"
              disabled={step.at === 'joining'}
              onClick={() => void accept(step.invited)}
            >
              {join.accept}
            </button>
            <button type="button" onClick={() => setStep({ at: 'typing' })}>
              {join.cancel}
            </button>
          </p>
        </>
      )}
      <output className="popup-detail">
        {problem === undefined
          ? step.at === 'asking'
            ? join.asking
            : step.at === 'joining'
              ? join.joining
              : step.at === 'joined'
                ? join.joined
                : ''
          : errors[problem]}
      </output>
      <p className="popup-privacy">{join.privacy}</p>
    </div>
  );
}
