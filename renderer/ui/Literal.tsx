/**
 * What somebody typed, shown exactly as typed. Its own direction stays inside it, and control characters that would turn the
 * text around are shown as marks instead of obeyed.
 */
export function Literal({ children, lines = false }: { children: string; lines?: boolean }) {
  return (
    <bdi className={lines ? 'ui-literal ui-literal-lines' : 'ui-literal'} dir="auto">
      {showControls(children)}
    </bdi>
  );
}

/** Embeddings, overrides and isolates (U+202A–E, U+2066–9) become a visible sign. */
function showControls(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '\u2423');
}
