import { createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { findingPurpose } from '../../src/data/seal.ts';
import { type PhiField, placeOf } from '../../src/keyspaces/claims/phi-reader.ts';
import { placeOfFein, scopeOfFein } from '../../src/keyspaces/submissions/insureds/fein.ts';
import { localPhiKeys } from '../support/local-phi-keys.ts';

const [keyId = '', key = ''] = localPhiKeys.split(':');
const nonceBytes = 12;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Six digits derived from a text: the same in every run, without a draw from the random generator. */
const digitsOf = (text: string): string => String(hash(text).readUInt32BE() % 1_000_000).padStart(6, '0');

/** Seals a value as the Worker does, but with a nonce derived from its row and column: the same in every run. */
const seal = (value: string, place: string): string => {
  const nonce = hash(place).subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64');
};

/** What an equal value has as well, as the Worker makes it. */
const findable = (value: string, scope: string): string => {
  const finds = hkdfSync('sha256', Buffer.from(key, 'base64'), Buffer.alloc(0), findingPurpose, 32);
  return createHmac('sha256', Buffer.from(finds)).update(`${scope} ${value}`).digest('hex');
};

/** The sealed numbers of an injured party. Real social security numbers never begin with 9. */
export const sealedNumbersOf = (partyId: string) => {
  const digits = digitsOf(partyId);
  const sealed = (value: string, field: PhiField) => seal(value, placeOf(partyId, field));
  return {
    sealKeyId: keyId,
    socialSecurityNumberSealed: sealed(
      `9${digits.slice(0, 2)}-${digits.slice(2, 4)}-00${digits.slice(4)}`,
      'socialSecurityNumber',
    ),
    medicalRecordNumberSealed: sealed(`MRN-${digits}`, 'medicalRecordNumber'),
  };
};

/** The sealed tax number of an agency, whose first two digits no office of the revenue service gives out. */
export const sealedTaxIdOf = (producerId: string) => {
  const digits = digitsOf(producerId);
  return { sealKeyId: keyId, taxIdSealed: seal(`00-0${digits}`, `${producerId} taxId`) };
};

/** The sealed tax number of an insured, whose first two digits no office of the revenue service gives out. */
export const sealedFeinOf = (orgId: string, insuredId: string) => {
  const fein = `00-0${digitsOf(insuredId)}`;
  return {
    sealKeyId: keyId,
    feinSealed: seal(fein, placeOfFein(insuredId)),
    feinHash: findable(fein, scopeOfFein(orgId)),
  };
};
