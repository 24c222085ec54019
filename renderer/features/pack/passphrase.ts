import { useEffect, useState } from 'react';
import { useVault } from '../shell/vault.tsx';

/** Words that open one copy: made when the screen opens, kept nowhere. Empty until they are there. */
export function usePassphrase(): string {
  const vault = useVault();
  const [words, setWords] = useState('');
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const made = await vault.call('suggestPassphrase');
      if (wanted && made.ok) setWords(made.value);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [vault]);
  return words;
}
