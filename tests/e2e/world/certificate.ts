/** A self-signed certificate for the world's hosts, made afresh by every process that serves. */
import { generate } from 'selfsigned';
import { addresses, controlHost } from './addresses.ts';

export interface Certificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

export async function makeCertificate(): Promise<Certificate> {
  const hosts = [...new Set(Object.values(addresses).map((address) => new URL(address).host)), controlHost];
  const made = await generate([{ name: 'commonName', value: 'Housestyle test world' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
