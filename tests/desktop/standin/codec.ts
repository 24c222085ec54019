/**
 * Values as text and back, for IPC between the stand-in's two halves. Keeps what structured clone keeps and JSON loses.
 * Runs in Node and, as source text, in the page: so it is one function that refers to nothing outside itself.
 */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

type Tagged = [tag: string, ...parts: unknown[]];

export function makeCodec(): Codec {
  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  }

  function fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  }

  /** Everything but plain scalars becomes an array that begins with a tag. */
  function pack(value: unknown): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', Object.is(value, -0) ? '-0' : String(value)];
    if (value === undefined) return ['undefined'];
    if (typeof value === 'bigint') return ['bigint', String(value)];
    if (Array.isArray(value)) return ['array', ...value.map(pack)];
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof Map) return ['map', ...[...value].map(([key, entry]) => [pack(key), pack(entry)])];
    if (value instanceof Set) return ['set', ...[...value].map(pack)];
    if (value instanceof Error) return ['error', value.message];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value))
      return ['bytes', toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))];
    if (typeof value === 'object')
      return ['object', ...Object.entries(value).map(([key, entry]) => [key, pack(entry)])];
    throw new TypeError(`cannot be sent: ${typeof value}`);
  }

  function unpack(value: unknown): unknown {
    if (!Array.isArray(value)) return value;
    const [tag, ...parts] = value as Tagged;
    const [first] = parts;
    const pairs = () => parts.map((part) => part as [unknown, unknown]);
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(String(first));
      case 'array':
        return parts.map(unpack);
      case 'date':
        return new Date(Number(first));
      case 'map':
        return new Map(pairs().map(([key, entry]) => [unpack(key), unpack(entry)]));
      case 'set':
        return new Set(parts.map(unpack));
      case 'error':
        return new Error(String(first));
      case 'buffer':
        return fromBase64(String(first)).buffer;
      case 'bytes':
        return fromBase64(String(first));
      case 'object': {
        const object = {};
        for (const [key, entry] of pairs()) {
          // Defined, not assigned: "__proto__" is a name like any other here, as in structured clone.
          Object.defineProperty(object, String(key), {
            value: unpack(entry),
            enumerable: true,
            writable: true,
            configurable: true,
          });
        }
        return object;
      }
      default:
        throw new TypeError(`unknown tag ${tag}`);
    }
  }

  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}
