/** The JSON Schema of a guideline's YAML, made of the schemas that check it: what an author's editor completes and underlines. */
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { packSchema, ruleSchema } from '../guideline/schema.ts';
import { ruleTypes } from '../rules/index.ts';

type Json = { [key: string]: unknown };

/** What an editor shows beside a rule's keys. */
const ruleNotes: Readonly<Record<string, string>> = {
  id: 'Unique in the guideline, such as NAM-01.',
  type: 'Which kind of rule: it decides what `options` may hold.',
  level: 'must, should or tip: how much it weighs.',
  title: 'An instruction of at most 40 characters, by language. May hold {found}, {fix} and other values.',
  why: 'One sentence: the reason, by language.',
  section: 'Id of a section of the guideline’s own text.',
  asset: 'Id of the asset that answers the finding.',
  options: 'What the rule looks for. The keys depend on `type`.',
  examples: 'Small drafts. Those under `pass` stay silent, those under `fail` are found.',
  kind: 'point (to mend), question (a person answers) or praise (done well).',
  message: 'A message with %s places. A rule that has one is read as Vale reads it.',
  severity: 'Vale’s own level, for reports.',
  scope: 'Scope selectors, any of which is enough: heading, list & ~heading.h1, raw …',
  limit: 'The most findings in one draft; 0 is no limit.',
  action: 'How the finding is mended where the type does not say it: replace, remove, edit, convert, suggest.',
  link: 'Where more is said about the rule.',
  valid: 'First and last day on which the rule holds, such as 2026-01-31.',
  unsafe: 'Set by the build: a pattern may take long on some texts, so the rule runs apart, in linear time.',
  accepts: 'Written where layers are merged: how many of the accepted words, from the first, count for a locked rule.',
  outlets: 'Ids of the outlets the rule is for; absent: all.',
  inherit: 'What layers below may do: locked (nothing), default (put one no weaker), open (put any, or leave it out).',
  layer: 'Name of the layer it came from; written where layers are merged.',
};

/** The document that `npm run schema` writes. A file of rules points at its $defs/rule. */
export function guidelineJsonSchema(): Json {
  const pack = jsonOf(packSchema);
  const fields = propertiesOf(pack);
  // Rules may stand in documents and files of their own, so the manifest needs none.
  const required = (pack['required'] as readonly string[]).filter((key) => key !== 'rules');
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Housestyle guideline',
    description: 'A guideline, or one of its rules, as YAML. Made by `npm run schema`; not edited by hand.',
    ...choice({ type: 'object', required: ['format'] }, { $ref: '#/$defs/guideline' }, { $ref: '#/$defs/rule' }),
    $defs: {
      guideline: {
        ...pack,
        properties: {
          ...fields,
          rules: { ...(fields['rules'] as Json), items: { $ref: '#/$defs/rule' } },
          assets: { ...(fields['assets'] as Json), items: assetOfSource(fields) },
        },
        required,
      },
      rule: ruleOfSource(),
      ...Object.fromEntries(ruleTypes.map((type) => [`${type.id}-options`, optionsOf(type.schema)])),
    },
  };
}

const branches = ['if', 'then', 'else'] as const;

/** A condition of JSON Schema: what is asked, what holds if so, what holds if not. */
function choice(...schemas: readonly [Json, Json, Json?]): Json {
  return Object.fromEntries(schemas.map((schema, index) => [branches[index], schema]));
}

function jsonOf(schema: GenericSchema): Json {
  const { $schema: _, ...json } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return json as Json;
}

function propertiesOf(schema: Json): Json {
  return schema['properties'] as Json;
}

function optionsOf(schema: GenericSchema | undefined): Json {
  return schema ? jsonOf(schema) : { type: 'object' };
}

function ruleOfSource(): Json {
  const rule = jsonOf(ruleSchema);
  const fields = propertiesOf(rule);
  const noted = Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      ruleNotes[key] === undefined ? value : { description: ruleNotes[key], ...(value as Json) },
    ]),
  );
  return {
    ...rule,
    properties: {
      ...noted,
      type: { description: ruleNotes['type'], enum: ruleTypes.map(({ id }) => id) },
      options: { description: ruleNotes['options'], type: 'object' },
    },
    allOf: ruleTypes.map(({ id }) =>
      choice({ properties: { type: { const: id } } }, { properties: { options: { $ref: `#/$defs/${id}-options` } } }),
    ),
  };
}

/** In the source a picture is named by its file, which says its size. */
function assetOfSource(fields: Json): Json {
  const asset = (fields['assets'] as Json)['items'] as Json;
  const image = propertiesOf(asset)['image'] as Json;
  const file = { type: 'string', description: 'A file beside pack.yaml, an https address or a data: picture.' };
  return {
    ...asset,
    properties: {
      ...propertiesOf(asset),
      image: { ...image, properties: { ...propertiesOf(image), src: file, darkSrc: file }, required: ['src', 'alt'] },
    },
  };
}
