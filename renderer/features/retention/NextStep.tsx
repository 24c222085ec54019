import { ArrowRight, BadgeCheck, Eraser, ListTodo, PackageOpen, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../../ui/format.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { DisposalDetail } from '../../vault/retention-api.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';

interface Props {
  view: DisposalDetail;
  onChanged: () => void;
}

/** The one thing that can be done now, and what to do where it cannot. */
export function NextStep({ view, onChanged }: Props) {
  const { t } = useTranslation();
  const { disposal, about } = view;
  const { file } = about;
  return (
    <Card icon={ListTodo} title={t('retention.next')}>
      <Stack>
        <p>{t(`retention.means.${disposal.state}`)}</p>
        {disposal.state === 'kept' && disposal.keptUntil !== null && (
          <p>{t('retention.keptUntil', { date: showDate(disposal.keptUntil) })}</p>
        )}
        {disposal.state === 'due' && (
          <Buttons>
            <Button kind="main" iconAfter={ArrowRight} onPress={() => go({ at: 'appraise', file })}>
              {t('retention.appraise')}
            </Button>
          </Buttons>
        )}
        {disposal.state === 'held' && (
          <Buttons>
            <Button
              iconAfter={ArrowRight}
              onPress={() => go({ at: 'file', file, tab: 'record', section: 'rights' })}
            >
              {t('access.holds')}
            </Button>
          </Buttons>
        )}
        {disposal.state === 'appraised' && <Approve view={view} onChanged={onChanged} />}
        {disposal.state === 'destroying' && <Finish view={view} onChanged={onChanged} />}
        {disposal.state === 'certified' && (
          <Buttons>
            <Button kind="main" icon={BadgeCheck} onPress={() => go({ at: 'disposal-certificate', file })}>
              {t('retention.certificate')}
            </Button>
          </Buttons>
        )}
      </Stack>
    </Card>
  );
}

/** Two people, neither of whom appraised it. The second has it destroyed at once. */
function Approve({ view: { about, approvals, cannotApprove }, onChanged }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [asking, setAsking] = useState(false);
  const { file } = about;
  const isSecond = approvals.length > 0;
  const approve = async () => {
    const entered = await ask('approveDisposal', file);
    setAsking(false);
    if (entered?.ok === true) onChanged();
  };
  return (
    <>
      <p>{t(isSecond ? 'retention.oneMore' : 'retention.twoMore')}</p>
      {cannotApprove !== null && <p>{t(`retention.cannot.${cannotApprove}`)}</p>}
      <ProblemNote problem={problem} />
      <Buttons>
        {cannotApprove === 'not-offered' && (
          <Button
            kind="main"
            icon={PackageOpen}
            onPress={() => go({ at: 'disposal-step', file, step: 'offered' })}
          >
            {t('retention.add.offered')}
          </Button>
        )}
        <Button icon={Undo2} onPress={() => go({ at: 'disposal-step', file, step: 'stopped' })}>
          {t('retention.add.stopped')}
        </Button>
        {cannotApprove === null && (
          <Button kind="danger" icon={Eraser} busy={busy} onPress={() => setAsking(true)}>
            {t('retention.approve')}
          </Button>
        )}
      </Buttons>
      <ConfirmDialog
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={t('retention.approveTitle')}
        cancel={t('erase.agreeNo')}
        confirm={{
          label: t('retention.approve'),
          kind: 'danger',
          busy,
          onPress: () => void approve(),
        }}
      >
        <p>{t(isSecond ? 'retention.approveSecond' : 'retention.approveFirst')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The office has destroyed it; laptops and copies follow, and then it is certified. */
function Finish({ view: { about, places, disposal }, onChanged }: Props) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const { file } = about;
  const copiesLeft = places.some(({ place, doneOn }) => place === 'exports' && doneOn === '');
  const certify = async () => {
    const certified = await ask('certify', file);
    if (certified?.ok === true) onChanged();
  };
  return (
    <>
      <ProblemNote problem={problem} />
      <Buttons>
        {copiesLeft && (
          <Button
            kind="main"
            iconAfter={ArrowRight}
            onPress={() => go({ at: 'disposal-step', file, step: 'copies' })}
          >
            {t('retention.add.copies')}
          </Button>
        )}
        {disposal.placesLeft.length === 0 && (
          <Button kind="main" icon={BadgeCheck} busy={busy} onPress={() => void certify()}>
            {t('retention.certify')}
          </Button>
        )}
      </Buttons>
    </>
  );
}
