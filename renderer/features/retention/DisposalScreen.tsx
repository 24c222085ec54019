import { Eraser, FileSearch, Hourglass, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Row, Rows } from '../../ui/Card.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Columns, Screen, Stack } from '../../ui/Screen.tsx';
import type { DisposalDetail } from '../../vault/retention-api.ts';
import { useFacts } from '../record/use-facts.tsx';
import { FileContext } from '../record/file-context.ts';
import { go } from '../shell/route.ts';
import { Why } from './KeptFor.tsx';
import { NextStep } from './NextStep.tsx';
import { Places } from './Places.tsx';
import { StatePill } from './StatePill.tsx';
import { useDisposal } from './use-disposal.ts';

/** One file on its way: what is next, why its day has come, what was decided, and where it still has to go. */
export function DisposalScreen({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value, problem, again } = useDisposal(file);
  const back = { label: t('retention.back'), onPress: () => go({ at: 'retention' }) };
  if (value === null) {
    return (
      <Screen title={t('retention.title')} back={back}>
        <ProblemNote problem={problem} />
      </Screen>
    );
  }
  const { about, appraisal, steps, retention, places } = value;
  const records = appraisal === null ? [] : [appraisal.view, ...steps];
  const title = t('retention.fileOf', { reference: about.reference });
  return (
    <FileContext value={{ file: appraisal?.view.file ?? file, records, person: null }}>
      <Screen
        title={title}
        lead={about.personName === '' ? t('retention.gone') : <Literal>{about.personName}</Literal>}
        back={back}
      >
        <ProblemNote problem={problem} />
        {!value.inTouch && <Banner tone="wait">{t('retention.outOfTouch')}</Banner>}
        <Columns lead="first">
          <Stack>
            <NextStep view={value} onChanged={again} />
            {appraisal !== null && <Appraisals view={value} />}
            {places.length > 0 && <Places view={value} />}
          </Stack>
          <Stack>
            {retention !== null && (
              <Card icon={Hourglass} title={t('retention.keptFor')}>
                <Why retention={retention} />
                <Button icon={Eraser} onPress={() => go({ at: 'erase-part', file, request: '' })}>
                  {t('access.erasePart')}
                </Button>
              </Card>
            )}
            <Copies view={value} />
          </Stack>
        </Columns>
      </Screen>
    </FileContext>
  );
}

function Appraisals({ view: { appraisal, steps, approvals, disposal } }: { view: DisposalDetail }) {
  const { t } = useTranslation();
  return (
    <Card icon={FileSearch} title={t('retention.decided')}>
      <Stack>
        <p>
          <StatePill state={disposal.state} />
        </p>
        {appraisal !== null && <Written view={appraisal.view} />}
        {steps.map((step) => (
          <Written key={step.record} view={step} />
        ))}
        {approvals.length > 0 && (
          <Rows label={t('retention.approvals')}>
            {approvals.map(({ worker, workerName, on }) => (
              <Row
                key={worker}
                name={<Literal>{workerName}</Literal>}
                note={t('retention.approvedOn', { date: showDate(on) })}
              />
            ))}
          </Rows>
        )}
      </Stack>
    </Card>
  );
}

function Written({ view }: { view: DisposalDetail['steps'][number] }) {
  const { t } = useTranslation();
  const facts = useFacts(view);
  const { at, workerName } = view.begun;
  return (
    <div>
      <Facts facts={facts} />
      <p className="ui-soft">
        {showDate(at)}, {showTime(at)} {t('record.common.by')} <Literal>{workerName}</Literal>
      </p>
    </div>
  );
}

/** Paper and saved pages cannot be called back: somebody has to find them. */
function Copies({ view: { copies } }: { view: DisposalDetail }) {
  const { t } = useTranslation();
  return (
    <Card icon={Printer} title={t('retention.copies')}>
      {copies.length === 0 ? (
        <p>{t('retention.noCopies')}</p>
      ) : (
        <Rows label={t('retention.copies')}>
          {copies.map(({ at, workerName, action, what }) => (
            <Row
              key={`${at}-${what}`}
              name={t(action === 'printed' ? 'retention.printed' : 'retention.exported')}
              note={
                <>
                  {showDate(at)}, <Literal>{workerName}</Literal>
                </>
              }
            />
          ))}
        </Rows>
      )}
    </Card>
  );
}
