import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Pick } from '../../ui/Pick.tsx';
import { useLoaded, useVault } from '../shell/vault.tsx';
import { useFileView } from './file-context.ts';
import type { PointerProps } from './PointerInput.tsx';

/** Another person whose file is on this laptop. */
export function PersonPick(about: PointerProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { file } = useFileView();
  const load = useCallback(() => vault.call('findPeople', ''), [vault]);
  const { value: people } = useLoaded(load, null);
  const options = (people ?? [])
    .filter((person) => person.file !== file)
    .map((person) => ({ value: person.file, label: `${person.name}, ${person.recordNumber}` }));
  return <Pick {...about} nothing={t('record.common.nothing')} options={options} />;
}
