// The few globals that a window, a worker, Electron's main process and Node all have. shared/ is compiled without
// the types of any of them; what is not named here, it may not use.

interface TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare var TextEncoder: { new (): TextEncoder };

interface TextDecoder {
  decode(bytes?: Uint8Array): string;
}
declare var TextDecoder: {
  new (
    label?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252',
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ): TextDecoder;
};

declare var crypto: { getRandomValues<T extends Uint8Array<ArrayBuffer>>(array: T): T };

declare function structuredClone<T>(value: T): T;
