/** Asking at the terminal for what nobody should see on the screen. */
import { StringDecoder } from 'node:string_decoder';

/** The line typed, without showing it; undefined: there is no terminal, or Ctrl+C or Ctrl+D was pressed. */
export async function askSecret(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return undefined;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.resume();
  const decoder = new StringDecoder('utf8');
  let typed: readonly string[] = [];
  return new Promise((resolve) => {
    const end = (answer: string | undefined): void => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      resolve(answer);
    };
    const take = (bytes: Buffer): void => {
      for (const key of decoder.write(bytes)) {
        if (key === '\r' || key === '\n') return end(typed.join(''));
        if (key === '\u{3}' || key === '\u{4}') return end(undefined);
        if (key === '\u{7f}' || key === '\b') typed = typed.slice(0, -1);
        else if (key >= ' ') typed = [...typed, key];
      }
    };
    stdin.on('data', take);
  });
}
