/**
 * Tells the "to" of an infinitive from the preposition in a title. AP's style writes the first large. Vale asks a
 * trained tagger; here closed lists decide, which agree with it on common words.
 */
import { once } from '../once.ts';
import { lower } from './letters.ts';

export interface Infinitives {
  /** Is there a word of this number (from 0) in the title? */
  known(at: number): boolean;
  /** Is the word of this number a noun? */
  isNoun(at: number): boolean;
}

/** The title's words are numbered with signs and endings as words of their own: "SEC's" are two. */
export function createInfinitives(title: string): Infinitives {
  const words = once(() => wordsOf(/[.!?]$/u.test(title) ? title : `${title}.`));
  return {
    known: (at) => at < words().length,
    isNoun: (at) => isNoun(words()[at] ?? ''),
  };
}

function wordsOf(title: string): readonly string[] {
  return (
    title.match(
      /(?:[\p{L}\p{N}]+?(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b|\p{L}[\p{L}\p{N}]*(?:[-./][\p{L}\p{N}]+)*|\p{N}[\p{L}\p{N}.,]*(?<![.,])|\.{3}|[^\s\p{L}\p{N}])/giu,
    ) ?? []
  );
}

function isNoun(word: string): boolean {
  const small = lower(word);
  return /^\p{L}/u.test(word) && !others.has(small) && !verbs.has(small) && !/..ly$/u.test(small);
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Articles, pronouns, prepositions, conjunctions, adverbs, numbers and common adjectives. */
const others = set(`
  a about above across after again against all along already also although always among an and another any anyone
  anything around as at available back bad because been before behind being below best better between beyond big both
  but by can complete could custom different down during each early easy either eight end-to-end enough even ever every
  everyone everything external fast few first five for former four free fresh from full good great had half has have he
  her here hers herself high higher him himself his how if important in inside instead internal into is it its itself
  large last late later least left less little local long low lower many may me mine modern more most much must my
  myself near never new next nine no nobody none nor not nothing now of off often old on once one online only open or
  other others our ours out outside over own per perfect personal possible private public quick real recent right same
  seven several shall she short should simple six small so some someone something soon special specific still strong such
  ten than that the their theirs them then there these they third this those though three through to today together too
  top toward two under until up upon us various very via was we well were what when where which while who whom whose why
  will with within without would yet you your yours yourself`);

/** Verbs as they stand after "to". */
const verbs = set(`
  accept access achieve act adapt add address adjust adopt allow analyze answer apply approach ask assess avoid be become
  begin believe boost bring browse build buy calculate call care carry change check choose clean close collect combine
  come communicate compare configure connect consider consume contact contribute convert cook cover create customize deal
  debug decide define delete deliver deploy describe design determine develop disable discover do download draw drink
  drive earn eat edit enable engage ensure enter establish evaluate examine execute expand expect explain explore export
  extend fail feel fetch fight figure fill find finish fix follow forget gain generate get give go grow handle happen
  hear help hide hire hold identify implement import improve include increase inform inspect install integrate invest
  join jump keep know launch lead learn leave let limit listen live load log look lose love maintain make manage maximize
  measure meet migrate minimize mitigate monitor move need obtain offer optimize organize overcome participate pass pay
  perform pick plan play prefer prepare present preserve prevent produce promote protect prove provide publish pull
  purchase push put reach read receive recognize recommend recover reduce refactor remain remember remove rename render
  replace report request require reset resolve respond restart restore return reuse review run save say scale schedule
  search secure see select sell send serve set share ship show shut sign simplify sleep solve speak specify spend stand
  start stay stop store stream strengthen submit succeed support switch take talk teach tell test think track train
  transfer transform travel troubleshoot try turn understand uninstall unlock update upgrade upload use validate verify
  view visit wait walk want watch wear win work worry write`);
