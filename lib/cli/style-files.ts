/** Folders and zip archives as text files by path; what is no text is named without its content. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../base/result.ts';
import type { Files } from '../guideline/vale/layout.ts';

/** More than any public style needs; keeps a mistaken path (a home folder) from being read whole. */
const most = { files: 20_000, bytes: 200_000_000 };
const passedOver = new Set(['node_modules', '.git', '__MACOSX']);

export interface StyleSource {
  readonly files: Files;
  /** The folder's or the archive's name, without .zip. */
  readonly name: string;
}

/** Reads a folder or a zip file. Errors: guideline.missing when there is none, guideline.invalid when it cannot be read. */
export function readStyleSource(path: string): Result<StyleSource> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return fail('guideline.missing', `${path}: there is no such folder or file`);
  if (stat.isDirectory()) {
    const files = readFolder(path);
    return files.ok ? ok({ files: files.value, name: basename(join(path, '.')) }) : files;
  }
  return readArchive(path);
}

/** The text files of a folder, by path relative to it. */
export function readFolder(folder: string): Result<Files> {
  const files = new Map<string, string>();
  let bytes = 0;
  const walk = (inside: string): string | undefined => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        const problem = passedOver.has(entry.name) ? undefined : walk(path);
        if (problem !== undefined) return problem;
        continue;
      }
      if (!entry.isFile()) continue;
      const text = readFileSync(join(folder, path), 'utf8');
      bytes += text.length;
      files.set(path, isText(text) ? text : '');
      if (files.size > most.files || bytes > most.bytes) return `${folder}: holds too much to be a folder of styles`;
    }
    return undefined;
  };
  try {
    const problem = walk('');
    return problem === undefined ? ok(files) : fail('guideline.invalid', problem);
  } catch (error) {
    return fail('guideline.invalid', `${folder}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function readArchive(path: string): Result<StyleSource> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let count = 0;
  try {
    const entries = unzipSync(new Uint8Array(readFileSync(path)), {
      filter: ({ name, originalSize }) => {
        bytes += originalSize;
        count += 1;
        if (count > most.files || bytes > most.bytes) throw new Error('holds too much to be an archive of styles');
        return !name.split('/').some((part) => passedOver.has(part));
      },
    });
    const files = new Map<string, string>();
    for (const [name, content] of Object.entries(entries)) {
      if (name.endsWith('/')) continue;
      const text = decoder.decode(content);
      files.set(name, isText(text) ? text : '');
    }
    return ok({ files, name: basename(path).replace(/\.zip$/iu, '') });
  } catch (error) {
    return fail('guideline.invalid', `${path}: ${error instanceof Error ? error.message : 'is no zip archive'}`);
  }
}

function isText(text: string): boolean {
  return !text.includes('\u0000');
}
