/** The dictionaries by language; a missing or differently shaped entry is a type error. */
import { en } from './en.ts';
import { ko } from './ko.ts';

export type Words = typeof ko;

export const words: Readonly<Record<'ko' | 'en', Words>> = { ko, en };
