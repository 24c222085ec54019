/** The tagged SHA-256 of a text, in base64url, as the vault makes it. Asked of the browser itself, because screens hold no cryptography of their own. */
export async function taggedHash(tag: 'notice' | 'plan', text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`doorstep/${tag}/v1\0${text}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest.toBase64({ alphabet: 'base64url', omitPadding: true });
}
