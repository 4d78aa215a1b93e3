/** `publish` as a real process that is killed before every one of its steps on the disk: never anything but a whole version. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { historyCommand } from '../../lib/cli/history.ts';
import { publishCommand } from '../../lib/cli/publish.ts';
import { signCommand } from '../../lib/cli/sign.ts';
import { Install, inviteIn, Team } from './team.ts';

const command = join(process.cwd(), 'lib/cli/housestyle.ts');
const preload = join(process.cwd(), 'tests/cli/die-at.mjs');
/** More steps on the disk than a publication has. */
const most = 60;

it(
  'a kill before a step leaves the old version or the new one, and the next publication goes through',
  { timeout: 240_000 },
  async () => {
    const team = new Team();
    const invite = inviteIn(await team.begin());
    await team.publish('kt-june');
    await team.do(signCommand, 'kt-july', '--author', '홍보실', '--note-ko', '7월 판');
    const { folder } = team.place;
    cpSync(join(folder, 'site'), join(folder, 'site.before'), { recursive: true });
    cpSync(join(folder, 'office'), join(folder, 'office.before'), { recursive: true });
    const seen: (number | undefined)[] = [];
    for (let step = 1; step <= most; step++) {
      for (const name of ['site', 'office'])
        cpSync(join(folder, `${name}.before`), join(folder, name), { recursive: true });
      const writer = await Install.join(invite, team.site);
      expect([await writer.look(team.site), writer.version]).toEqual([undefined, 1]);
      const { signal, status } = spawnSync(process.execPath, ['--import', preload, command, 'publish'], {
        cwd: folder,
        env: { ...process.env, ...team.place.env, HOUSESTYLE_DIE_AT: `${step}` },
      });
      if (signal === null) {
        expect(status).toBe(0);
        break;
      }
      expect(await writer.look(team.site)).toBeUndefined();
      seen.push(writer.version);
      const late = await Install.join(invite, team.site);
      expect([await late.look(team.site), late.version]).toEqual([undefined, writer.version]);
      const again = await team.place.run(publishCommand);
      expect([again.error, again.code]).toEqual(['', 0]);
      expect([await writer.look(team.site), writer.version]).toEqual([undefined, 2]);
    }
    expect(seen.length).toBeGreaterThan(4);
    expect(seen.length).toBeLessThan(most);
    // The head's rename comes last.
    expect(new Set(seen)).toEqual(new Set([1]));
    expect(await team.do(historyCommand, '--verify')).toContain('all as they were signed');
  },
);
