import { FolderOpen, PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import { inWords } from '../../ui/in-words.ts';
import { CaseFile } from '../office-cases/CaseFile.tsx';
import { go } from '../shell/route.ts';
import { Asked } from './Asked.tsx';
import { clockOf } from './clock.ts';
import { ClockCard } from './ClockCard.tsx';
import { Effects } from './Effects.tsx';
import { Items } from './Items.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Recipients } from './Recipients.tsx';
import { useCaseName } from './RequestRow.tsx';
import { StepsDone } from './StepsDone.tsx';
import { type KnownCase, useCase } from './use-case.ts';

/** What is answered with a copy. */
const copied: readonly unknown[] = ['access', 'portability'];

/** One request or complaint: what is next, what the clock says, what was asked, and what was done. */
export function RequestScreen({ file }: { file: string }) {
  const { known, problem } = useCase(file);
  if (known === null) return <ProblemNote problem={problem} />;
  return (
    <CaseFile found={known.one}>
      <Shown known={known} />
    </CaseFile>
  );
}

function Shown({ known }: { known: KnownCase }) {
  const { t } = useTranslation();
  const nameOf = useCaseName();
  const { one, today } = known;
  const { about, reference, running } = one;
  const clock = clockOf(one, today);
  return (
    <Screen
      title={t('requests.caseTitle', { what: nameOf(one), reference })}
      lead={<Literal>{about.personName || t('requests.noFile')}</Literal>}
      back={{ label: t('requests.back'), onPress: () => go({ at: 'requests' }) }}
      actions={
        about.file !== '' && (
          <>
            {copied.includes(one.view.values['right']) && (
              <Button icon={PackageOpen} onPress={() => go({ at: 'pack', file: one.view.file })}>
                {t('pack.title')}
              </Button>
            )}
            <Button
              icon={FolderOpen}
              onPress={() => go({ at: 'file', file: about.file, tab: 'record', section: 'rights' })}
            >
              {t('requests.openFile')}
            </Button>
          </>
        )
      }
    >
      {clock.isOpen && running.length > 0 && (
        <Banner
          tone="wait"
          title={t('requests.running', { count: running.length, references: running.join(', ') })}
        >
          {t('requests.runningDo')}
        </Banner>
      )}
      {one.kind === 'rights-request' && one.role === 'processor' && <NotOurs known={known} />}
      <Columns lead="first">
        <Stack>
          <NextSteps known={known} />
          <Items known={known} />
          <StepsDone one={one} />
        </Stack>
        <Stack>
          <ClockCard clock={clock} />
          <Asked one={one} />
          <Effects known={known} />
          <Recipients known={known} />
        </Stack>
      </Columns>
    </Screen>
  );
}

/** The charity works for others with this data: they answer. */
function NotOurs({ known: { one } }: { known: KnownCase }) {
  const { t } = useTranslation();
  return (
    <Banner tone="need" title={t('requests.notOurs')}>
      {one.controllers.map(({ name, contact }) => (
        <p key={name}>{t('requests.passTo', { name: inWords(name), contact: inWords(contact) })}</p>
      ))}
    </Banner>
  );
}
