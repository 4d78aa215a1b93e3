/** The few drawn signs: the three levels by shape, and the panel's own buttons. All are decoration beside words. */
import type { ReactNode } from 'react';
import type { Level } from '../../lib/rules/rule.ts';

function Sign({ size, className, children }: { size: number; className?: string; children: ReactNode }) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** must: a solid diamond; should: a ring; tip: two lines. */
export function LevelSign({ level }: { level: Level }) {
  return (
    <Sign size={12} className={`level-sign ${level}`}>
      {level === 'must' && <path d="M6 .6 11.4 6 6 11.4.6 6Z" fill="currentColor" stroke="none" />}
      {level === 'should' && <circle cx="6" cy="6" r="4.6" strokeWidth="2" />}
      {level === 'tip' && <path d="M1.5 4h9M1.5 8h6" strokeWidth="1.8" />}
    </Sign>
  );
}

export function CheckSign() {
  return (
    <Sign size={12} className="level-sign ok">
      <path d="m1.5 6.5 3 3 6-7" strokeWidth="2" />
    </Sign>
  );
}

export function DotsSign() {
  return (
    <Sign size={16}>
      <g fill="currentColor" stroke="none">
        <circle cx="3" cy="8" r="1.3" />
        <circle cx="8" cy="8" r="1.3" />
        <circle cx="13" cy="8" r="1.3" />
      </g>
    </Sign>
  );
}

/** Points to where the panel goes when it is folded away. */
export function ChevronSign({ to }: { to: 'left' | 'right' }) {
  return (
    <Sign size={16}>
      <path d={to === 'right' ? 'm6 3 5 5-5 5' : 'm10 3-5 5 5 5'} strokeWidth="1.6" />
    </Sign>
  );
}

export function CrossSign() {
  return (
    <Sign size={12}>
      <path d="m2.5 2.5 7 7m0-7-7 7" strokeWidth="1.6" />
    </Sign>
  );
}

export function SearchSign() {
  return (
    <Sign size={16}>
      <circle cx="7" cy="7" r="4.2" strokeWidth="1.6" />
      <path d="m10.4 10.4 3 3" strokeWidth="1.6" />
    </Sign>
  );
}
