/** Names of Unicode categories, scripts, properties and .NET blocks, as JavaScript knows them. */
import { PatternFault } from './cursor.ts';

export type Range = readonly [first: number, last: number];

/** What \p{…} stands for: a JavaScript property expression, or the ranges of a block. */
export type Property = { readonly name: string } | { readonly ranges: readonly Range[] };

const categories = new Set(
  'L Lu Ll Lt Lm Lo LC M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po S Sm Sc Sk So Z Zs Zl Zp C Cc Cf Cs Co Cn'.split(
    ' ',
  ),
);

/** Blocks that prose rules name, by their .NET names without "Is". JavaScript has no blocks. */
const blocks: Readonly<Record<string, Range>> = {
  BasicLatin: [0x0000, 0x007f],
  'Latin-1Supplement': [0x0080, 0x00ff],
  'LatinExtended-A': [0x0100, 0x017f],
  'LatinExtended-B': [0x0180, 0x024f],
  IPAExtensions: [0x0250, 0x02af],
  CombiningDiacriticalMarks: [0x0300, 0x036f],
  Greek: [0x0370, 0x03ff],
  GreekandCoptic: [0x0370, 0x03ff],
  Cyrillic: [0x0400, 0x04ff],
  Armenian: [0x0530, 0x058f],
  Hebrew: [0x0590, 0x05ff],
  Arabic: [0x0600, 0x06ff],
  Devanagari: [0x0900, 0x097f],
  Thai: [0x0e00, 0x0e7f],
  HangulJamo: [0x1100, 0x11ff],
  LatinExtendedAdditional: [0x1e00, 0x1eff],
  GeneralPunctuation: [0x2000, 0x206f],
  SuperscriptsandSubscripts: [0x2070, 0x209f],
  CurrencySymbols: [0x20a0, 0x20cf],
  LetterlikeSymbols: [0x2100, 0x214f],
  NumberForms: [0x2150, 0x218f],
  Arrows: [0x2190, 0x21ff],
  MathematicalOperators: [0x2200, 0x22ff],
  MiscellaneousTechnical: [0x2300, 0x23ff],
  EnclosedAlphanumerics: [0x2460, 0x24ff],
  BoxDrawing: [0x2500, 0x257f],
  GeometricShapes: [0x25a0, 0x25ff],
  MiscellaneousSymbols: [0x2600, 0x26ff],
  Dingbats: [0x2700, 0x27bf],
  CJKSymbolsandPunctuation: [0x3000, 0x303f],
  Hiragana: [0x3040, 0x309f],
  Katakana: [0x30a0, 0x30ff],
  HangulCompatibilityJamo: [0x3130, 0x318f],
  EnclosedCJKLettersandMonths: [0x3200, 0x32ff],
  CJKCompatibility: [0x3300, 0x33ff],
  CJKUnifiedIdeographsExtensionA: [0x3400, 0x4dbf],
  CJKUnifiedIdeographs: [0x4e00, 0x9fff],
  HangulSyllables: [0xac00, 0xd7af],
  PrivateUse: [0xe000, 0xf8ff],
  CJKCompatibilityIdeographs: [0xf900, 0xfaff],
  AlphabeticPresentationForms: [0xfb00, 0xfb4f],
  CJKCompatibilityForms: [0xfe30, 0xfe4f],
  HalfwidthandFullwidthForms: [0xff00, 0xffef],
};

const found = new Map<string, Property>();

/** Looks a name up; case counts. An unknown name is a fault. */
export function propertyOf(name: string): Property {
  const seen = found.get(name);
  if (seen) return seen;
  const property = look(name);
  if (!property) throw new PatternFault(`the character group ${name} is unknown`);
  found.set(name, property);
  return property;
}

function look(name: string): Property | undefined {
  if (categories.has(name)) return { name };
  const bare = name.replace(/^Is/, '');
  const block = bare === name ? undefined : blocks[bare];
  if (block) return { ranges: [block] };
  for (const candidate of [`Script=${bare}`, bare]) {
    if (isKnown(candidate)) return { name: candidate };
  }
  const plain = blocks[bare];
  return plain && { ranges: [plain] };
}

function isKnown(expression: string): boolean {
  if (!/^[\w=]+$/.test(expression)) return false;
  try {
    return new RegExp(`\\p{${expression}}`, 'u').flags === 'u';
  } catch {
    return false;
  }
}
