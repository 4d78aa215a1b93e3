/** The comms team's commands from nothing to a recall and other keys, each step tried by an install that joined at the start. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffCommand } from '../../lib/cli/diff.ts';
import { historyCommand } from '../../lib/cli/history.ts';
import { initCommand } from '../../lib/cli/init.ts';
import { inviteCommand } from '../../lib/cli/invite.ts';
import { keyCommand } from '../../lib/cli/key.ts';
import { noticeCommand } from '../../lib/cli/notice.ts';
import { publishCommand } from '../../lib/cli/publish.ts';
import { recallCommand } from '../../lib/cli/recall.ts';
import { rolloutCommand } from '../../lib/cli/rollout.ts';
import { rotateCommand } from '../../lib/cli/rotate.ts';
import { signCommand } from '../../lib/cli/sign.ts';
import { Install, inviteIn, Team } from './team.ts';

describe('the life of a guideline', () => {
  it('from nothing to an update, a rollout, a recall, other keys, and its history', async () => {
    const team = new Team();
    const invite = inviteIn(await team.begin());
    expect(inviteIn(await team.do(inviteCommand))).toBe(invite);
    expect(await team.publish('kt-june')).toContain('Live for everybody');
    const writer = await Install.join(invite, team.site);
    const pilot = await Install.join(invite, team.site, 'pilot');
    const all = async () => [await writer.look(team.site), await pilot.look(team.site)];
    expect(await all()).toEqual([undefined, undefined]);
    expect(writer.version).toBe(1);

    expect(await team.publish('kt-july', '--to', 'pilot')).toContain('100% of pilot');
    expect(await team.do(rolloutCommand)).toContain('100% of pilot');
    expect(await all()).toEqual([undefined, undefined]);
    expect([writer.version, pilot.version]).toEqual([1, 2]);
    await team.do(rolloutCommand, '--finish');
    await all();
    expect([writer.version, pilot.version]).toEqual([2, 2]);

    await team.do(recallCommand, 'rule', 'NAM-99', '--why-ko', '잘못 만든 규칙');
    await team.do(noticeCommand, '--ko', '오늘은 쉬어 주세요.');
    await all();
    expect(writer.rules).not.toContain('NAM-99');
    expect(writer.notice).toBe('오늘은 쉬어 주세요.');
    expect(await team.do(recallCommand)).toContain('rule NAM-99');
    await team.do(recallCommand, 'rule', 'NAM-99', '--lift');
    await team.do(noticeCommand, '--clear');
    await all();
    expect(writer.rules).toContain('NAM-99');
    expect(writer.notice).toBeUndefined();

    for (const role of ['head', 'release', 'root']) {
      await team.do(rotateCommand, role);
      expect(await all()).toEqual([undefined, undefined]);
      const late = await Install.join(invite, team.site);
      expect([await late.look(team.site), late.version]).toEqual([undefined, 2]);
    }
    expect(await team.do(publishCommand, '--renew')).toContain('renewed');
    writeFileSync(
      join(team.place.folder, 'kt-july/pack.yaml'),
      readFileSync(join(team.place.folder, 'kt-july/pack.yaml'), 'utf8')
        .replace('version: 2', 'version: 3')
        .replace('[여수]', '[여수, 순천]'),
    );
    await team.publish('kt-july');
    expect(await all()).toEqual([undefined, undefined]);
    expect(writer.version).toBe(3);

    const history = await team.do(historyCommand, '--verify');
    expect(history).toContain('3 versions, all as they were signed');
    const recalled = await team.do(recallCommand, 'version', '--why-en', 'too early');
    expect(await all()).toEqual([undefined, undefined]);
    expect(writer.version).toBe(2);
    await team.do(recallCommand, 'version', /[0-9a-f]{64}/u.exec(recalled)![0], '--lift');
    expect(await all()).toEqual([undefined, undefined]);
    expect(writer.version).toBe(3);
  });
});

describe('what does not go', () => {
  it('a wrong passphrase, a second init, nothing to publish', async () => {
    const team = new Team();
    await team.begin();
    expect(await team.place.run(initCommand, '--org', 'kt', '--channel', 'kt', '--out', 'site')).toMatchObject({
      code: 2,
      error: expect.stringContaining('nothing was written'),
    });
    expect(await team.place.run(publishCommand)).toMatchObject({
      code: 2,
      error: expect.stringContaining('nothing waits'),
    });
    team.place.env['HOUSESTYLE_PASSPHRASE'] = 'another sentence altogether';
    expect((await team.place.run(signCommand, 'kt-june', '--author', 'A', '--note-en', 'n')).code).toBe(2);
  });

  it('an example that does not behave stops the version before it is signed', async () => {
    const team = new Team();
    await team.begin();
    const file = join(team.place.folder, 'kt-june/pack.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('pass: [KT가 왔다.]', 'pass: [케이티가 갔다.]'));
    expect(await team.place.run(signCommand, 'kt-june', '--author', 'A', '--note-en', 'n')).toMatchObject({
      code: 1,
      error: expect.stringContaining('NAM-01'),
    });
  });

  it('a changed object is told by the history', async () => {
    const team = new Team();
    await team.begin();
    await team.publish('kt-june');
    const objects = join(team.site, 'o');
    for (const name of readdirSync(objects)) {
      const path = join(objects, name);
      const text = readFileSync(path, 'utf8');
      if (text.startsWith('<svg')) writeFileSync(path, text.replace('KT', 'KD'));
    }
    expect(await team.place.run(historyCommand, '--verify')).toMatchObject({
      code: 1,
      out: expect.stringContaining('WRONG'),
    });
  });

  it('a version that only one of two has signed', async () => {
    const team = new Team();
    await team.begin();
    await team.do(keyCommand, 'second.json');
    await team.cheapen('second.json');
    await team.do(rotateCommand, 'release', '--add', 'second.json.public', '--threshold', '2');
    await team.do(signCommand, 'kt-june', '--author', 'A', '--note-en', 'n');
    expect(await team.place.run(publishCommand)).toMatchObject({ code: 2, error: expect.stringContaining('--cosign') });
    const [waiting = ''] = readdirSync(join(team.place.folder, 'office/waiting'));
    await team.do(signCommand, '--cosign', `office/waiting/${waiting}/manifest.jws`, '--keys', 'second.json');
    expect(await team.do(publishCommand)).toContain('Live for everybody');

    const keysOf = async () => (await team.do(rotateCommand, 'release', '--show')).trim().split('\n');
    const [first, second, must] = await keysOf();
    expect(must).toBe('2 must sign.');
    await team.do(rotateCommand, 'release');
    const after = await keysOf();
    expect(after).toContain(second);
    expect(after).not.toContain(first);
    expect(after.at(-1)).toBe('2 must sign.');
    expect(await team.place.run(rotateCommand, 'release', '--remove', second!)).toMatchObject({
      code: 2,
      error: expect.stringContaining('--threshold is needed'),
    });
  });
});

it('says in words what two guidelines differ in', async () => {
  const team = new Team();
  expect(await team.place.run(diffCommand, 'kt-june', 'kt-july', '--language', 'ko')).toMatchObject({
    code: 1,
    out: expect.stringContaining('NAM-08'),
  });
  expect(await team.place.run(diffCommand, 'kt-june', 'kt-june')).toMatchObject({ code: 0, out: 'Nothing changed.\n' });
});
