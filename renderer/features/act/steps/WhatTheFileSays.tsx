import { FileText, TriangleAlert, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../../shared/rules/calendar.ts';
import { ageGroup, decidingProblems, parentsIn, powersIn } from '../../../../shared/rules/who-decides.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, Buttons } from '../../../ui/Button.tsx';
import { showList } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { useAct } from '../context.ts';
import type { Capacity } from '../logic/capacity.ts';
import { editDecider } from '../logic/edits.ts';
import { decidesAlone } from '../names.ts';

function useFacts() {
  const { age, records } = useAct();
  const standing = records.filter(({ mistake }) => mistake === '');
  return { age, records: standing, today: localDay(new Date()) };
}

/** Whether a child, a young person or an adult, and who has parental responsibility: before anything is chosen. */
export function WhatTheFileSays() {
  const { t } = useTranslation();
  const facts = useFacts();
  const parents = parentsIn(facts);
  const group = ageGroup(facts.age);
  return (
    <Banner tone="brand" icon={FileText} title={t('deciding.title')}>
      <p>{t(`deciding.group.${group}`)}</p>
      {parents.length > 0 && group !== 'adult' && (
        <p>{t('deciding.parents', { names: showList(parents.map(inWords)) })}</p>
      )}
      <p>{t('deciding.kin')}</p>
    </Banner>
  );
}

/** Where the choice does not fit what the file knows. It stops nobody: the worker is there, and writes down why. */
export function DoesItFit({ capacity }: { capacity: Capacity }) {
  const { t } = useTranslation();
  const warnings = decidingProblems(capacity, useFacts());
  if (warnings.length === 0) return null;
  return (
    <Banner tone="wait" icon={TriangleAlert} title={t('deciding.fits')}>
      {warnings.map((warning) => (
        <p key={warning}>{t(`deciding.warn.${warning}`)}</p>
      ))}
      {!decidesAlone(capacity) && <p>{t('deciding.go')}</p>}
    </Banner>
  );
}

/** Those whom the file names for this: one press writes the name down. */
export function KnownDeciders({ capacity }: { capacity: Capacity }) {
  const { t } = useTranslation();
  const { edit } = useAct();
  const facts = useFacts();
  const names =
    capacity === 'parental-responsibility'
      ? parentsIn(facts)
      : powersIn(facts, capacity).map(({ who }) => who);
  if (names.length === 0) return null;
  return (
    <Buttons>
      {[...new Set(names)].map((name) => (
        <Button key={name} icon={UserRound} onPress={() => edit(editDecider({ name }))}>
          {t('deciding.fillIn', { name: inWords(name) })}
        </Button>
      ))}
    </Buttons>
  );
}
