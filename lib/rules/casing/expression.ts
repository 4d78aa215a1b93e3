/** A pattern of a casing rule as an expression that can be run. */
import { translate } from '../regex/index.ts';

/** From a .NET source; undefined for one that cannot be read. */
export function expressionOf(dotnet: string, ignoreCase = false): RegExp | undefined {
  const source = translate(dotnet, ignoreCase);
  if (!source.ok) return undefined;
  try {
    return new RegExp(source.value, ignoreCase ? 'iu' : 'u');
  } catch {
    // Older engines know no case options inside of a pattern.
    return undefined;
  }
}
