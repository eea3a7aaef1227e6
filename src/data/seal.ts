const algorithm = 'AES-GCM';

/** As AES-GCM wants it: a nonce of 12 bytes, never used twice with a key. */
const nonceBytes = 12;

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** Keys by their ids, as a secret carries them: `2026-11:<base64 of 32 bytes>`, the current one first, commas between. */
export const sealKeysPattern = /^[\w-]{1,32}:[A-Za-z0-9+/]{43}=(,[\w-]{1,32}:[A-Za-z0-9+/]{43}=)*$/;

/** What was sealed, and with which key. */
export interface Sealed {
  readonly keyId: string;
  /** Nonce, ciphertext and tag, in base64. */
  readonly text: string;
}

/** What is made of one key: one that seals, and one that finds equal values. Knowing either says nothing of the other. */
interface KeyPair {
  readonly seals: CryptoKey;
  readonly finds: CryptoKey;
}

const toHex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Where a key comes from that only finds: the seed of the demonstration derives the same. */
export const findingPurpose = 'blind index';

const keyPairOf = async (key: string): Promise<KeyPair> => {
  const raw = fromBase64(key);
  const master = await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  const derivation = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: new TextEncoder().encode(findingPurpose),
  };
  return {
    seals: await crypto.subtle.importKey('raw', raw, algorithm, false, ['encrypt', 'decrypt']),
    finds: await crypto.subtle.deriveKey(derivation, master, { name: 'HMAC', hash: 'SHA-256', length: 256 }, false, [
      'sign',
    ]),
  };
};

/**
 * Keys that keep single values from whoever reads the database: the first one seals, all of them open. To rotate, put a
 * new key first; the old one stays as long as rows name it.
 */
export class SealKeys {
  readonly #currentId: string;
  readonly #keys: ReadonlyMap<string, Promise<KeyPair>>;

  /** `text` matches `sealKeysPattern`. */
  constructor(text: string) {
    const entries = text.split(',').map((entry): [string, Promise<KeyPair>] => {
      const [id = '', key = ''] = entry.split(':');
      return [id, keyPairOf(key)];
    });
    this.#currentId = entries[0]?.[0] ?? '';
    this.#keys = new Map(entries);
  }

  /** The id of the key that seals. */
  get currentId(): string {
    return this.#currentId;
  }

  /** Whether what the key of this id has sealed can be opened. */
  knows(id: string): boolean {
    return this.#keys.has(id);
  }

  /** Seals a value for one place (a row and a column): elsewhere it cannot be opened. */
  async seal(value: string, place: string): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const { seals } = await this.#key(this.#currentId);
    const sealed = await crypto.subtle.encrypt(parameters(nonce, place), seals, new TextEncoder().encode(value));
    return { keyId: this.#currentId, text: toBase64(Uint8Array.of(...nonce, ...new Uint8Array(sealed))) };
  }

  /** Opens what was sealed for this place. Throws when the key is not known here, or anything was changed. */
  async open({ keyId, text }: Sealed, place: string): Promise<string> {
    const bytes = fromBase64(text);
    const nonce = bytes.subarray(0, nonceBytes);
    const { seals } = await this.#key(keyId);
    const opened = await crypto.subtle.decrypt(parameters(nonce, place), seals, bytes.subarray(nonceBytes));
    return new TextDecoder().decode(opened);
  }

  /**
   * By what a row with an equal value is found although the value is sealed: a keyed hash for each key, that of the current
   * one first, which is stored. In another scope (an organization and a column) the same value has other hashes.
   */
  findable(value: string, scope: string): Promise<[current: string, ...older: string[]]> {
    const others = [...this.#keys.keys()].filter((id) => id !== this.#currentId);
    const text = new TextEncoder().encode(`${scope} ${value}`);
    const hash = async (id: string) => toHex(await crypto.subtle.sign('HMAC', (await this.#key(id)).finds, text));
    return Promise.all([hash(this.#currentId), ...others.map(hash)]);
  }

  async #key(id: string): Promise<KeyPair> {
    const key = await this.#keys.get(id);
    if (!key) throw new Error(`The seal key "${id}" is not known here. Put it back into the secret PHI_KEYS.`);
    return key;
  }
}

const parameters = (nonce: Uint8Array<ArrayBuffer>, place: string) => ({
  name: algorithm,
  iv: nonce,
  additionalData: new TextEncoder().encode(place),
});
