/** What people type for an address: with or without https, with a slash or a space too many. Null when it is none. */
export function readServerAddress(typed: string): string | null {
  const plain = typed.trim();
  if (plain === '' || /\s/.test(plain)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(plain) ? plain : `https://${plain}`;
  if (!URL.canParse(withScheme)) return null;
  const { protocol, origin, username, password } = new URL(withScheme);
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '' || password !== '') return null;
  return origin;
}
