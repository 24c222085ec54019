/** The made-up language en-XA: accents on every letter and about 40 % longer, so that missing words and tight boxes show. */

interface Catalogue {
  [key: string]: string | Catalogue;
}

const accents: Record<string, string> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ĝ',
  i: 'í',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  w: 'ŵ',
  y: 'ý',
  A: 'Å',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  T: 'Ţ',
  Y: 'Ý',
};

/** Leaves `{{values}}`, `$t(references)` and `<tags>` as they are. */
export function pseudo(sentence: string): string {
  const parts = sentence.split(/(\{\{.*?\}\}|\$t\(.*?\)|<\/?\w+>)/);
  const words = parts
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter),
    )
    .join('');
  return `[${words}${' ~'.repeat(Math.ceil(sentence.length / 5))}]`;
}

export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudo(value) : pseudoCatalogue(value),
    ]),
  );
}
