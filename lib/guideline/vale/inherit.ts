/** Rules that extend another rule: its fields, with the child's own on top (`key+` adds, `key-` takes away). */
import type { Fault, Field, Fields } from './fields.ts';

export type FieldsOf = (ruleName: string) => Fields | { readonly faults: readonly Fault[] } | undefined;

const deepest = 10;

/** Is this `extends` the name of a rule ("Style.Rule") and not of an extension point? */
function isRuleName(name: unknown): name is string {
  return typeof name === 'string' && name.includes('.');
}

/**
 * `fields` with everything its ancestors say; `fieldsOf` finds them by rule name. Tests are not inherited. The fault
 * names the chain when it is a circle or longer than ten rules.
 */
export function inherit(
  fields: Fields,
  name: string,
  fieldsOf: FieldsOf,
): Fields | { readonly faults: readonly Fault[] } {
  return flatten(fields, [name], fieldsOf);
}

function flatten(
  fields: Fields,
  chain: readonly string[],
  fieldsOf: FieldsOf,
): Fields | { readonly faults: readonly Fault[] } {
  const parentField = fields.get('extends');
  const parentName = parentField?.value;
  if (!parentField || !isRuleName(parentName)) {
    const edits = [...fields].filter(([key]) => /[+-]$/u.test(key));
    if (edits.length === 0) return fields;
    return { faults: edits.map(([key, field]) => faultAt(field, key, 'needs a parent: only a rule that extends one')) };
  }
  if (parentName.startsWith('Vale.')) return oneFault(parentField, `${parentName} is built in and has no file`);
  if (chain.includes(parentName)) return oneFault(parentField, `a circle: ${[...chain, parentName].join(' → ')}`);
  if (chain.length > deepest) {
    return oneFault(parentField, `the chain is over ${deepest} rules deep: ${[...chain, parentName].join(' → ')}`);
  }
  const found = fieldsOf(parentName);
  if (!found) return oneFault(parentField, `there is no rule “${parentName}”`);
  if ('faults' in found) return found;
  const parent = flatten(found, [...chain, parentName], fieldsOf);
  return 'faults' in parent ? parent : overlay(parent, fields);
}

function overlay(parent: Fields, child: Fields): Fields | { readonly faults: readonly Fault[] } {
  const merged = new Map(parent);
  merged.delete('tests');
  const faults: Fault[] = [];
  for (const [key, field] of child) {
    const base = key.replace(/[+-]+$/u, '');
    if (base === key) {
      if (key !== 'extends') merged.set(key, field);
      continue;
    }
    if (child.has(base)) {
      faults.push(faultAt(field, key, `“${base}” is given anew and edited; one of the two`));
      continue;
    }
    const edited = edit(parent.get(base)?.value, field.value, key.endsWith('+'));
    if ('problem' in edited) faults.push(faultAt(field, key, edited.problem));
    else merged.set(base, { value: edited.value, spot: (path) => field.spot(path) });
  }
  return faults.length > 0 ? { faults } : merged;
}

function edit(have: unknown, change: unknown, adds: boolean): { value: unknown } | { problem: string } {
  if (have === undefined || have === null) return { problem: 'the parent has no such key' };
  if (Array.isArray(have)) {
    if (!Array.isArray(change)) return { problem: 'must be a list' };
    return adds ? { value: [...(have as unknown[]), ...(change as unknown[])] } : without(have, change);
  }
  if (!isMap(have)) return { problem: 'the parent’s value is a single one; give it anew' };
  if (adds) return isMap(change) ? { value: { ...have, ...change } } : { problem: 'must be a map' };
  if (!Array.isArray(change)) return { problem: 'must be a list of the keys to take away' };
  const left = { ...have };
  for (const key of change as unknown[]) {
    if (!Object.hasOwn(left, String(key))) return { problem: `the parent has no entry “${String(key)}”` };
    delete left[String(key)];
  }
  return { value: left };
}

function without(have: readonly unknown[], gone: readonly unknown[]): { value: unknown } | { problem: string } {
  const left = [...have];
  for (const entry of gone) {
    const at = left.findIndex((one) => JSON.stringify(one) === JSON.stringify(entry));
    if (at === -1) return { problem: `the parent has no entry “${String(entry)}”` };
    left.splice(at, 1);
  }
  return { value: left };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneFault(field: Field, message: string): { readonly faults: readonly Fault[] } {
  return { faults: [faultAt(field, 'extends', message)] };
}

function faultAt(field: Field, key: string, message: string): Fault {
  return { ...field.spot(), key, message };
}
