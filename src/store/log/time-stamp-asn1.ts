/** Requests to a time-stamping authority and what its token vouches for (RFC 3161, ASN.1 in DER), and no more of either. */
import {
  Boolean as Asn1Boolean,
  type BaseBlock,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** What a token says was there, and when, by the authority's clock. */
export interface Stamp {
  /** sha256, hexadecimal. */
  readonly hash: string;
  readonly at: string;
  readonly serial: string;
  readonly policy: string;
}

export type StampProblem = 'refused' | 'unreadable' | 'other-hash';

export type StampAnswer =
  | { readonly ok: true; readonly token: Uint8Array; readonly stamp: Stamp }
  | { readonly ok: false; readonly why: StampProblem };

/** @param hash sha256 of what is to be stamped, hexadecimal @param nonce so that an old answer cannot be given again */
export function timeStampRequest(hash: string, nonce: Uint8Array): Uint8Array {
  const imprint = new Sequence({
    value: [
      new Sequence({ value: [new ObjectIdentifier({ value: SHA256 }), new Null()] }),
      new OctetString({ valueHex: bytesOf(Buffer.from(hash, 'hex')) }),
    ],
  });
  const request = new Sequence({
    value: [
      new Integer({ value: 1 }),
      imprint,
      new Integer({ valueHex: bytesOf(positive(nonce)) }),
      // With its certificate the token can be checked years later, by openssl alone.
      new Asn1Boolean({ value: true }),
    ],
  });
  return new Uint8Array(request.toBER());
}

/** Reads a TimeStampResp. Granted (0) and granted with modifications (1) bring a token; the token must be of this hash and nonce. */
export function readTimeStampResponse(bytes: Uint8Array, hash: string, nonce: Uint8Array): StampAnswer {
  try {
    const [status, token] = partsOf(parsed(bytes));
    const code = (partsOf(status)[0] as Integer).valueBlock.valueDec;
    if (code > 1 || token === undefined) return { ok: false, why: 'refused' };
    const tokenBytes = new Uint8Array(token.toBER());
    const { nonce: given, ...stamp } = readInfo(tokenBytes);
    if (stamp.hash !== hash || given !== hexOf(positive(nonce))) return { ok: false, why: 'other-hash' };
    return { ok: true, token: tokenBytes, stamp };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

/** What a stored token vouches for; undefined where it is none. Its signature is not checked here: openssl ts -verify does. */
export function readToken(token: Uint8Array): Stamp | undefined {
  try {
    const { nonce: _, ...stamp } = readInfo(token);
    return stamp;
  } catch {
    return undefined;
  }
}

/** ContentInfo > SignedData > EncapsulatedContentInfo > TSTInfo. */
function readInfo(token: Uint8Array): Stamp & { readonly nonce: string | undefined } {
  const [type, content] = partsOf(parsed(token));
  if (oidOf(type) !== SIGNED_DATA) throw new Error('no signed data');
  const [, , encapsulated] = partsOf(partsOf(content)[0]);
  const [innerType, innerContent] = partsOf(encapsulated);
  if (oidOf(innerType) !== TST_INFO) throw new Error('no time-stamp');
  const info = parsed(octets(partsOf(innerContent)[0]));
  const [, policy, imprint, serial, at, ...more] = partsOf(info);
  const [algorithm, digest] = partsOf(imprint);
  if (oidOf(partsOf(algorithm)[0]) !== SHA256) throw new Error('another hash');
  if (!(at instanceof GeneralizedTime) || !(serial instanceof Integer)) throw new Error('no time');
  const nonce = more.find((one) => one instanceof Integer);
  return {
    hash: hexOf(octets(digest)),
    at: at.toDate().toISOString(),
    serial: hexOf(serial.valueBlock.valueHexView),
    policy: oidOf(policy),
    nonce: nonce === undefined ? undefined : hexOf(nonce.valueBlock.valueHexView),
  };
}

function parsed(bytes: Uint8Array): BaseBlock {
  const { offset, result } = fromBER(bytesOf(bytes));
  if (offset === -1) throw new Error('no ASN.1');
  return result;
}

function partsOf(block: BaseBlock | undefined): BaseBlock[] {
  if (!(block instanceof Constructed)) throw new Error('nothing inside');
  return block.valueBlock.value as BaseBlock[];
}

function oidOf(block: BaseBlock | undefined): string {
  if (!(block instanceof ObjectIdentifier)) throw new Error('no identifier');
  return block.valueBlock.toString();
}

function octets(block: BaseBlock | undefined): Uint8Array {
  if (!(block instanceof OctetString)) throw new Error('no octets');
  return new Uint8Array(block.getValue());
}

/** DER integers are signed: a leading zero keeps a nonce positive. */
function positive(nonce: Uint8Array): Uint8Array {
  return (nonce[0] ?? 0) >= 0x80 ? Uint8Array.from([0, ...nonce]) : nonce;
}

function bytesOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
