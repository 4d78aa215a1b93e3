/** When the background itself looks for a newer guideline: when it starts, every few hours, and as the policy changes. */
import { browser } from 'wxt/browser';
import { readInvite } from '../delivery/invite.ts';
import { writeRing } from '../storage/delivery.ts';
import { readPolicy, watchPolicy } from '../storage/managed.ts';
import type { Delivery } from './delivery.ts';
import { sourceOf } from './guideline-calls.ts';

const alarm = 'guideline';
/** Minutes: after a browser's start its first look comes within so many, so that a company's do not all come at once. */
const spread = 5;
const idleHours = 6;

/** `ready`: the record of the guideline is there. Listeners are set at once: what woke the background waits for them. */
export function followDelivery(delivery: Delivery, dice: () => number, ready: Promise<void>): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void ready.then(() => delivery.look('idle'));
  });
  browser.runtime.onStartup.addListener(() => void wind(dice));
  browser.runtime.onInstalled.addListener(() => void wind(dice));
  watchPolicy(() => void ready.then(() => obey(delivery)));
  void ready.then(() => obey(delivery)).then(() => delivery.look('start'));
}

async function wind(dice: () => number): Promise<void> {
  await browser.alarms.create(alarm, {
    delayInMinutes: 0.5 + spread * dice(),
    periodInMinutes: idleHours * 60 * (0.9 + 0.2 * dice()),
  });
}

/** A policy points; whom to trust is still for the invite's fingerprint to say. An empty one takes nothing away. */
async function obey(delivery: Delivery): Promise<void> {
  const { invite, ring } = await readPolicy();
  if (ring !== undefined) await writeRing(ring);
  const read = invite === undefined ? undefined : readInvite(invite);
  if (!read?.ok) return;
  const wanted = sourceOf(read.value, true);
  if (JSON.stringify(await delivery.source()) !== JSON.stringify(wanted)) await delivery.join(wanted);
}
