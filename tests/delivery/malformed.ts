/**
 * Files that are no good signed files, each wrong in one way: what an attacker tries and what a clumsy tool writes. All
 * are made of a head that is good, signed by one key of ES256; some are signed rightly and wrong inside.
 */
import { createHmac } from 'node:crypto';
import { importJWK, type CryptoKey } from 'jose';
import { keyId, types } from '../../lib/delivery/envelope.ts';
import { publicHalf, signFile, type SigningKey } from '../../lib/delivery/sign.ts';
import { encode, headValue, type Envelope } from './office.ts';

export interface Malformed {
  readonly name: string;
  readonly file: Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));
const textOf = (file: Uint8Array): string => new TextDecoder().decode(file);

/** `key`: who may sign; `stranger`: who may not. */
export async function malformedFiles(key: SigningKey, stranger: SigningKey): Promise<readonly Malformed[]> {
  const good = await signFile('head', headValue(), [key]);
  return [
    ...wrongText(good),
    ...wrongShape(JSON.parse(textOf(good)) as Envelope),
    ...(await wrongHeader(JSON.parse(textOf(good)) as Envelope, key, stranger)),
    ...(await wrongSignature(JSON.parse(textOf(good)) as Envelope, key, stranger)),
    ...(await wrongInside(key)),
  ];
}

/** The file is not one JSON object in plain UTF-8. */
function wrongText(good: Uint8Array): readonly Malformed[] {
  const text = textOf(good);
  return [
    { name: 'empty', file: new Uint8Array() },
    { name: 'blank', file: utf8(' \n ') },
    { name: 'half of it', file: good.slice(0, good.length / 2) },
    { name: 'without its last bracket', file: good.slice(0, -1) },
    { name: 'with a comma before the end', file: utf8(text.replace(/\}$/u, ',}')) },
    { name: 'with words behind it', file: utf8(`${text}<!-- served by -->`) },
    { name: 'twice', file: utf8(text + text) },
    { name: 'with a byte order mark', file: utf8(`\u{feff}${text}`) },
    { name: 'in UTF-16', file: new Uint8Array(Buffer.from(text, 'utf16le')) },
    { name: 'with a byte that is no UTF-8', file: Uint8Array.from(good, (byte, at) => (at === 20 ? 0xff : byte)) },
    { name: 'a page', file: utf8('<!doctype html><title>Sign in</title>') },
    { name: 'null', file: utf8('null') },
    { name: 'a number', file: utf8('7') },
    { name: 'a list around it', file: utf8(`[${text}]`) },
    { name: 'a text around it', file: json(text) },
    { name: 'with its payload twice', file: utf8(text.replace('{', `{"payload":"e30",`)) },
    { name: 'with its signatures twice', file: utf8(text.replace('{', `{"signatures":[],`)) },
    { name: 'with 10,000 brackets', file: utf8(text.replace('{', `{"x":${'['.repeat(1e4)}${']'.repeat(1e4)},`)) },
  ];
}

/** The envelope is not a general JWS with a payload and signatures, and nothing else. */
function wrongShape({ payload, signatures }: Envelope): readonly Malformed[] {
  const [first] = signatures;
  const file = (value: unknown): Uint8Array => json(value);
  return [
    { name: 'compact', file: utf8(`${first!.protected}.${payload}.${first!.signature}`) },
    { name: 'flattened', file: file({ payload, ...first }) },
    { name: 'flattened and general', file: file({ payload, ...first, signatures }) },
    { name: 'without a payload', file: file({ signatures }) },
    { name: 'with no payload in it', file: file({ payload: '', signatures }) },
    { name: 'whose payload is null', file: file({ payload: null, signatures }) },
    { name: 'whose payload is plain JSON', file: file({ payload: headValue(), signatures }) },
    { name: 'whose payload is padded', file: file({ payload: `${payload}==`, signatures }) },
    {
      name: 'whose payload has a space in it',
      file: file({ payload: `${payload.slice(0, 8)} ${payload.slice(8)}`, signatures }),
    },
    { name: 'whose payload has a bit turned', file: file({ payload: payload.replace(/^./u, 'f'), signatures }) },
    { name: 'without signatures', file: file({ payload }) },
    { name: 'with an empty list of signatures', file: file({ payload, signatures: [] }) },
    { name: 'whose signatures are no list', file: file({ payload, signatures: first }) },
    { name: 'with a signature that is null', file: file({ payload, signatures: [null] }) },
    { name: 'with a member more', file: file({ payload, signatures, iat: 1 }) },
    {
      name: 'with a header that is not signed',
      file: file({ payload, signatures: [{ ...first, header: { kid: 'x' } }] }),
    },
    { name: 'with 17 signatures', file: file({ payload, signatures: Array.from({ length: 17 }, () => first) }) },
  ];
}

/** What is signed of the signature asks for something else. */
async function wrongHeader(
  { payload, signatures }: Envelope,
  key: SigningKey,
  stranger: SigningKey,
): Promise<readonly Malformed[]> {
  const { signature } = signatures[0]!;
  const kid = await keyId(publicHalf(key));
  const right = { alg: 'ES256', kid, typ: types.head };
  const { kid: _, ...nameless } = right;
  const { typ: __, ...typeless } = right;
  const words = Buffer.from(payload, 'base64url').toString();
  const signed = async (header: object | string, by = key) => json(await signRaw(words, header, by));
  const bare = (written: string, sealed = signature): Uint8Array =>
    json({ payload, signatures: [{ protected: written, signature: sealed }] });
  const hmac = encode({ ...right, alg: 'HS256' });
  return [
    { name: 'with no header', file: json({ payload, signatures: [{ signature }] }) },
    { name: 'with an empty header', file: bare('') },
    { name: 'whose header is not base64', file: bare('{"alg":"ES256"}') },
    { name: 'whose header is no JSON', file: await signed('alg: ES256') },
    { name: 'whose header is a list', file: await signed('["ES256"]') },
    {
      name: 'whose header names the algorithm twice',
      file: await signed(`{"alg":"none",${JSON.stringify(right).slice(1)}`),
    },
    { name: 'of no algorithm, not signed', file: bare(encode({ ...right, alg: 'none' }), '') },
    { name: 'of no algorithm', file: bare(encode({ ...right, alg: 'none' })) },
    {
      name: 'sealed with the public key as a secret',
      file: bare(
        hmac,
        createHmac('sha256', JSON.stringify(publicHalf(key).jwk))
          .update(`${hmac}.${payload}`)
          .digest('base64url'),
      ),
    },
    { name: 'of ES384', file: await signed({ ...right, alg: 'ES384' }) },
    { name: 'of EdDSA by a key of ES256', file: await signed({ ...right, alg: 'EdDSA' }) },
    { name: 'of es256 in small letters', file: await signed({ ...right, alg: 'es256' }) },
    { name: 'whose algorithm is missing', file: await signed({ kid, typ: types.head }) },
    { name: 'whose algorithm is a number', file: await signed({ ...right, alg: 256 }) },
    { name: 'whose key is not named', file: await signed(nameless) },
    { name: 'whose key is named wrongly', file: await signed({ ...right, kid: await keyId(publicHalf(stranger)) }) },
    { name: 'of no type', file: await signed(typeless) },
    { name: 'of the type of a root', file: await signed({ ...right, typ: types.root }) },
    { name: 'of the type JWT', file: await signed({ ...right, typ: 'JWT' }) },
    { name: 'that needs what nobody knows', file: await signed({ ...right, crit: ['x-none'], 'x-none': true }) },
    { name: 'that needs nothing, and says so', file: await signed({ ...right, crit: [] }) },
    { name: 'that needs what is not there', file: await signed({ ...right, crit: ['exp'] }) },
    { name: 'whose payload is not encoded', file: await signed({ ...right, b64: false, crit: ['b64'] }) },
    { name: 'that brings a key of its own', file: await signed({ ...right, jwk: publicHalf(stranger).jwk }, stranger) },
    { name: 'that says where its key is', file: await signed({ ...right, jku: 'https://example.org/keys' }) },
  ];
}

/** The signature does not hold. */
async function wrongSignature(
  { payload, signatures }: Envelope,
  key: SigningKey,
  stranger: SigningKey,
): Promise<readonly Malformed[]> {
  const [first] = signatures;
  const bytes = Buffer.from(first!.signature, 'base64url');
  const file = (signature: Uint8Array | string): Uint8Array =>
    json({
      payload,
      signatures: [
        {
          ...first,
          signature: typeof signature === 'string' ? signature : Buffer.from(signature).toString('base64url'),
        },
      ],
    });
  const order = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
  const other = JSON.parse(textOf(await signFile('head', headValue({ sequence: 2 }), [key]))) as Envelope;
  const theirs = JSON.parse(textOf(await signFile('head', headValue(), [stranger]))) as Envelope;
  return [
    { name: 'with an empty signature', file: file('') },
    { name: 'with half a signature', file: file(bytes.subarray(0, 32)) },
    { name: 'with a byte more in the signature', file: file(Buffer.concat([bytes, Buffer.of(0)])) },
    { name: 'with a bit of the signature turned', file: file(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))) },
    { name: 'with a signature in DER', file: file(derOf(bytes)) },
    { name: 'with a signature of zeros', file: file(Buffer.alloc(64)) },
    { name: 'with a signature of the curve’s order', file: file(Buffer.concat([order, order])) },
    {
      name: 'with the halves of the signature turned round',
      file: file(Buffer.concat([bytes.subarray(32), bytes.subarray(0, 32)])),
    },
    { name: 'with a signature that is not base64', file: file('§§§') },
    { name: 'with the signature of another head', file: json({ payload, signatures: other.signatures }) },
    { name: 'with the words of another head', file: json({ payload: other.payload, signatures }) },
    { name: 'signed by a stranger', file: json(theirs) },
    {
      name: 'signed by a stranger in the name of another',
      file: json({ payload, signatures: [{ ...first, signature: theirs.signatures[0]!.signature }] }),
    },
  ];
}

/** Signed rightly, and no JSON that everybody reads alike. */
async function wrongInside(key: SigningKey): Promise<readonly Malformed[]> {
  const header = { alg: 'ES256', kid: await keyId(publicHalf(key)), typ: types.head };
  const words = JSON.stringify({ kind: 'head', format: 1, ...headValue() });
  const file = async (payload: string) => json(await signRaw(payload, header, key));
  return [
    { name: 'whose words are no JSON', file: await file('sequence: 1') },
    { name: 'whose words say a thing twice', file: await file(words.replace('{', '{"sequence":9,')) },
    {
      name: 'whose words say a thing twice, once in escapes',
      file: await file(words.replace('{', String.raw`{"s\u0065quence":9,`)),
    },
    { name: 'whose number is no whole one', file: await file(words.replace('"sequence":1', '"sequence":1.0')) },
    { name: 'whose number has an exponent', file: await file(words.replace('"sequence":1', '"sequence":1e0')) },
    {
      name: 'whose number nobody can hold',
      file: await file(words.replace('"sequence":1', '"sequence":9007199254740993')),
    },
    { name: 'whose words have a byte order mark', file: await file(`\u{feff}${words}`) },
    { name: 'whose words are nested 10,000 times', file: await file(`${'['.repeat(1e4)}${']'.repeat(1e4)}`) },
  ];
}

/** Whatever header and payload, signed as a JWS is. A header that is a text is taken as it is. */
async function signRaw(payload: string, header: object | string, key: SigningKey): Promise<Envelope> {
  const [head, body] = [encode(header), encode(payload)];
  const secret = (await importJWK(key.jwk, key.alg)) as CryptoKey;
  const way = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await crypto.subtle.sign(way, secret, utf8(`${head}.${body}`) as Uint8Array<ArrayBuffer>);
  return { payload: body, signatures: [{ protected: head, signature: Buffer.from(signature).toString('base64url') }] };
}

/** As OpenSSL writes it. */
function derOf(signature: Uint8Array): Uint8Array {
  const whole = (part: Uint8Array): readonly number[] => {
    const bytes = part[0]! > 127 ? [0, ...part] : [...part];
    return [2, bytes.length, ...bytes];
  };
  const both = [...whole(signature.subarray(0, 32)), ...whole(signature.subarray(32))];
  return Uint8Array.from([0x30, both.length, ...both]);
}
