/** The files that a path on the command line stands for. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const passedOver = new Set(['node_modules', '.git', '.hg', '.svn']);

/** A file itself, or every file below a folder that `isDocument` takes; a text says what is wrong. */
export function documentsIn(path: string, isDocument: (path: string) => boolean): readonly string[] | string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return `${path}: there is no such file`;
  if (!stat.isDirectory()) return isDocument(path) ? [path] : `${path}: files of this kind are not read`;
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const inside = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name)) walk(inside);
      } else if (entry.isFile() && isDocument(inside)) found.push(inside);
    }
  };
  walk(path);
  return found.toSorted();
}
