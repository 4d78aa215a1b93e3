/** Expected failures are values: a Result is either ok with a value or failed with a code from the closed list. */
import type { ErrorCode } from './errors.ts';

export interface Failure {
  readonly code: ErrorCode;
  /** Where and what, in plain words for logs and "copy report". Never holds draft text. */
  readonly detail?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ErrorCode, detail?: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
