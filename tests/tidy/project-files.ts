import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/launcher/root.mjs';

export interface ProjectFile {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
}

const notOurs =
  /^(\.git|dist|\.cache|\.practice|tests\/output)$|(^|\/)node_modules$|(^|\/)package-lock\.json$/;
const textFile =
  /\.(ts|tsx|mjs|css|sql|py|json|jsonc|md|html|yml|svg|txt)$|^\.ci\/run$|^\.editorconfig$|^\.gitignore$/;

/** What people wrote: every text file of the project that is not generated. */
export function projectFiles(folder = ''): ProjectFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (notOurs.test(path)) return [];
    if (entry.isDirectory()) return projectFiles(path);
    return textFile.test(path) ? [{ path, text: readFileSync(join(root, path), 'utf8') }] : [];
  });
}

/** The paths of the files in which the pattern is found. */
export function pathsWith(pattern: RegExp, files: ProjectFile[]): string[] {
  return files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
}
