/** Chromium alone knows no scheme of ours, so `app://desk/x` travels as `https://desk.scheme-app.test/x` and is mapped back before main sees it. */
const suffix = /^https:\/\/([^/.]+)\.scheme-([^/.]+)\.test(?=\/|$)/;

const schemes = new Set<string>();

export function rememberScheme(scheme: string): void {
  schemes.add(scheme);
}

/** `app://desk/x` → `https://desk.scheme-app.test/x`; other addresses unchanged. */
export function toCarrier(url: string): string {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(url) ?? [];
  if (!schemes.has(scheme)) return url;
  const slash = rest.indexOf('/');
  const [host, path] = slash === -1 ? [rest, '/'] : [rest.slice(0, slash), rest.slice(slash)];
  return `https://${host}.scheme-${scheme}.test${path}`;
}

/** Every origin that pages of ours can have. */
export function carriedOrigins(): string[] {
  return [...schemes].map((scheme) => new URL(toCarrier(`${scheme}://desk/`)).origin);
}

/** `https://desk.scheme-app.test/x` → `app://desk/x`; other addresses unchanged. */
export function fromCarrier(url: string): string {
  return url.replace(suffix, (_whole, host: string, scheme: string) => `${scheme}://${host}`);
}

/** The origin as Electron names it: `app://desk`. */
export function originOf(url: string): string {
  const own = fromCarrier(url);
  if (own === url) return URL.canParse(url) ? new URL(url).origin : 'null';
  return /^[^:]+:\/\/[^/]*/.exec(own)?.[0] ?? 'null';
}
