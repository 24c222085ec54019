import { useEffect, useState } from 'react';
import type { Area } from '../../../shared/pack/redaction.ts';
import type { RecordView } from '../../vault/record-api.ts';
import type { Picture } from '../photos/prepare.ts';
import { useVault } from '../shell/vault.tsx';
import { paintOver } from './paint.ts';

/**
 * The picture of a photo, without what is painted over; `gone` where it is not on this laptop or cannot be drawn.
 * @param areas the same list at each drawing, as long as it says the same.
 */
export function usePicture(view: RecordView, areas: readonly Area[]): Picture | 'gone' | null {
  const vault = useVault();
  const [picture, setPicture] = useState<Picture | 'gone' | null>(null);
  const { file, record } = view;
  useEffect(() => {
    let wanted = true;
    const read = async () => {
      const kept = await vault.call('picture', file, record);
      const drawn = kept.ok ? await paintOver(new Uint8Array(kept.value), areas) : null;
      if (wanted) setPicture(drawn ?? 'gone');
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [vault, file, record, areas]);
  return picture;
}
