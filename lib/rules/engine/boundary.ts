/** Whether a match of a pattern ends where the pattern's boundary lets it end. */
import { standsAlone } from '../../korean/boundary.ts';
import { isWordCode } from '../regex/index.ts';
import type { Boundary } from '../rule.ts';

/** Offsets in UTF-16 units of `text`. */
export function fitsBoundary(text: string, start: number, end: number, boundary: Boundary): boolean {
  switch (boundary) {
    case 'none':
      return true;
    case 'word':
      return isEdge(text, start) && isEdge(text, end);
    default:
      return standsAlone(text, start, end, boundary);
  }
}

/** .NET's \b: a word character on one side and none on the other. */
export function isEdge(text: string, at: number): boolean {
  return isWordBefore(text, at) !== isWordAfter(text, at);
}

export function isWordBefore(text: string, at: number): boolean {
  if (at === 0) return false;
  const unit = text.charCodeAt(at - 1);
  if (unit >= 0xdc00 && unit <= 0xdfff && at > 1) return isWordCode(text.codePointAt(at - 2) ?? unit);
  return isWordCode(unit);
}

function isWordAfter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return isWordCode(unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit);
}
