import { useTranslation } from 'react-i18next';
import { leavable, topicNames } from '../../../../shared/rules/profile.ts';
import { showList } from '../../../ui/format.ts';
import { Stack } from '../../../ui/Screen.tsx';
import type { EntryView } from '../../../vault/register-api.ts';
import { useRecordWords } from '../../record/words.ts';
import { Register } from '../../sharing/Register.tsx';

/** What each service asks about, what it is paid by, and the questions of its assessments. */
export function ServicesTab() {
  const { t } = useTranslation();
  return (
    <Stack>
      <Register of="service" lead={t('team.services.lead')} Note={ProfileNote} />
      <Register of="contract" />
      <Register of="template" />
    </Stack>
  );
}

function ProfileNote({ entry: { values } }: { entry: EntryView }) {
  const { t } = useTranslation();
  const words = useRecordWords('service');
  const isIn = (field: string, code: string) => {
    const codes = values[field];
    return Array.isArray(codes) && codes.includes(code);
  };
  const parts = leavable.filter((section) => isIn('sections', section));
  const without = topicNames.filter((topic) => isIn('leavesOut', topic));
  return (
    <>
      {parts.length === 0
        ? t('team.services.everything')
        : t('team.services.asks', {
            parts: showList(parts.map((part) => words.option('sections', part))),
          })}
      {without.length > 0 && (
        <>
          {' '}
          {t('team.services.leavesOut', {
            topics: showList(without.map((topic) => words.option('leavesOut', topic))),
          })}
        </>
      )}
    </>
  );
}
