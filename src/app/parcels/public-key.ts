/** Takes a firm's public key and nothing more: Ed25519 or P-256, without a private part, which nobody but the firm may hold. */
import { importJWK, type JWK } from 'jose';
import type { Text } from '../../core/text.ts';
import { Refusal } from '../../exchange/refusal.ts';

export async function publicKeyOf(
  given: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  if ('d' in given) throw refused(PRIVATE);
  const { kty, crv, x, y } = given;
  const jwk =
    kty === 'OKP' && crv === 'Ed25519'
      ? { kty, crv, x }
      : kty === 'EC' && crv === 'P-256'
        ? { kty, crv, x, y }
        : null;
  if (jwk === null) throw refused(KINDS);
  try {
    await importJWK(jwk as JWK, kty === 'EC' ? 'ES256' : 'EdDSA');
  } catch {
    throw refused(KINDS);
  }
  return jwk;
}

const PRIVATE: Text = {
  ko: '개인키가 들어 있습니다. 이 키는 쓰지 말고, 공개키만 보내십시오.',
  en: 'This holds a private key. Do not use it any more; send the public part alone.',
};
const KINDS: Text = {
  ko: 'Ed25519(OKP) 또는 P-256(EC) 공개키(JWK)가 필요합니다.',
  en: 'A public key (JWK) of Ed25519 (OKP) or P-256 (EC) is needed.',
};

function refused(message: Text): Refusal {
  return new Refusal('invalid', message, [{ code: 'parcel-key/jwk', pointer: '/jwk', message }]);
}
