// @ts-check
/** Looks whether this computer can draw Korean, and brings a font where that is permitted. Node's builtins only. */
import { spawnSync } from 'node:child_process';
import { say } from './bootstrap.mjs';
import { has, installPackages } from './packages.mjs';

/** macOS and Windows bring Korean fonts of their own. */
export function needKoreanFont() {
  if (process.platform !== 'linux' || hasKoreanFont() !== false) return;
  installPackages(
    { apt: 'fonts-noto-cjk', dnf: 'google-noto-sans-cjk-fonts', pacman: 'noto-fonts-cjk' },
    'A font with Korean letters',
  );
  if (hasKoreanFont() === false)
    say('Without a Korean font the letters of the sample show as boxes; everything else works.');
}

/** undefined: fontconfig's own command is not here to be asked. */
function hasKoreanFont() {
  if (!has('fc-list')) return undefined;
  return spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' }).stdout.trim() !== '';
}
