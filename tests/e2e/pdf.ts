/** What somebody who is handed a PDF reads in it. */
import { extractText } from 'unpdf';

/** All its words, in the order in which they stand there, with one space between. */
export async function wordsOfPdf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s+/gu, ' ');
}
