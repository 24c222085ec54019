import { GraduationCap, LibraryBig, LockKeyhole } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Accountability, accountability } from '../../../shared/record/register/index.ts';
import { Pills } from '../../ui/Pill.tsx';
import { Card } from '../../ui/Card.tsx';
import { recordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';
import { OpenRow, OpenRows } from '../team/OpenRow.tsx';
import { isEnded, useEntries } from './entries.ts';
import { iconOf } from './names.ts';
import { ReviewPill } from './ReviewPill.tsx';

/** What shows that the charity keeps the law: each register, how much stands in it, and what must be looked at next. */
export function RegistersTab() {
  const { t } = useTranslation();
  return (
    <Card icon={LibraryBig} title={t('registers.title')}>
      <p className="ui-soft">{t('registers.lead')}</p>
      <OpenRows label={t('registers.title')}>
        {accountability.map((register) => (
          <RegisterRow key={register} register={register} />
        ))}
        <OpenRow
          icon={GraduationCap}
          name={t('registers.training')}
          facts={[t('registers.trainingMeans')]}
          onOpen={() => go({ at: 'training' })}
        />
        <OpenRow
          icon={LockKeyhole}
          name={t('security.title')}
          facts={[t('security.lead')]}
          onOpen={() => go({ at: 'security' })}
        />
      </OpenRows>
    </Card>
  );
}

function RegisterRow({ register }: { register: Accountability }) {
  const translation = useTranslation();
  const { t } = translation;
  const standing = useEntries(register).filter(({ entry }) => !isEnded(entry));
  const [first] = standing.filter(({ day }) => day !== '').toSorted((a, b) => a.day.localeCompare(b.day));
  return (
    <OpenRow
      icon={iconOf[register]}
      name={recordWords(translation, register).many}
      facts={[t('record.common.count', { count: standing.length })]}
      onOpen={() => go(register === 'data-flow' ? { at: 'opt-out' } : { at: 'one-register', register })}
    >
      {first !== undefined && (
        <Pills>
          <ReviewPill review={first} />
        </Pills>
      )}
    </OpenRow>
  );
}
