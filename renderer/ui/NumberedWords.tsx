/** Words to be read aloud or copied by hand, each under its number. */
export function NumberedWords({
  words,
  label,
  className,
}: {
  words: string;
  label: string;
  className: string;
}) {
  return (
    <ol className={className} aria-label={label}>
      {words.split(' ').map((word, index) => (
        // A word has no identity but its place.
        <li key={index}>
          <span className="word-number">{index + 1}</span>
          <strong>{word}</strong>
        </li>
      ))}
    </ol>
  );
}
