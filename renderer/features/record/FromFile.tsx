import { Merge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../ui/Pill.tsx';
import { useFileView } from './file-context.ts';

/** Says so where something stands in another file of the same person. */
export function FromFile({ file }: { file: string }) {
  const { t } = useTranslation();
  const view = useFileView();
  if (file === view.file) return null;
  const number = view.same?.others.find((other) => other.file === file)?.recordNumber ?? '';
  return (
    <p>
      <Pill tone="brand" icon={Merge}>
        {t('household.fromFile', { number })}
      </Pill>
    </p>
  );
}
