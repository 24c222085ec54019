import { Eye, Scissors, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/Banner.tsx';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { KeptRedaction, Pack, PackEntry } from '../../vault/pack-api.ts';
import { RecordFacts } from '../record/RecordFacts.tsx';
import { useHeadline } from '../record/show-value.tsx';
import { useRecordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';
import { CutWords } from './CutWords.tsx';
import { LeaveOut } from './LeaveOut.tsx';
import { PaintOver } from './PaintOver.tsx';

/** One record as it is held, and what of it is left out of the copy. */
export function EntryCard({ entry, pack }: { entry: PackEntry; pack: Pack }) {
  const { t } = useTranslation();
  const headline = useHeadline();
  const words = useRecordWords(entry.view.kind);
  const { ask, busy, problem } = useAsk();
  const [cutting, setCutting] = useState('');
  const { view, from, look, redactions } = entry;
  const whole = { file: view.file, record: view.record, field: '', span: null, area: null, change: '' };
  const isGone = redactions.some(({ field, reason }) => field === '' && reason !== null);
  const texts = Object.entries(view.values).filter(
    ([name, value]) => typeof value === 'string' && value !== '' && words.label(name) !== name,
  );
  const show = () => ask('leaveOut', pack.request, [{ ...whole, reason: null }]);
  return (
    <Card title={`${words.one}: ${headline(view)}`}>
      <Stack>
        {from === 'others-file' && <p>{t('pack.othersFile')}</p>}
        {look !== null && (
          <Banner tone="wait" title={t(`pack.look.${look}`)}>
            {t('pack.lookMeans')}
          </Banner>
        )}
        <RecordFacts view={view} />
        {view.kind === 'photo' && <PaintOver entry={entry} pack={pack} />}
        {redactions.length > 0 && (
          <Rows label={t('pack.leftOut')}>
            {redactions.map((one) => (
              <LeftOut key={one.id} redaction={one} entry={entry} pack={pack} />
            ))}
          </Rows>
        )}
        {cutting !== '' && (
          <CutWords key={cutting} entry={entry} field={cutting} pack={pack} onDone={() => setCutting('')} />
        )}
        <ProblemNote problem={problem} />
        {look !== null && (
          <Buttons>
            <Button icon={Eye} busy={busy} onPress={() => void show()}>
              {t('pack.show')}
            </Button>
          </Buttons>
        )}
        {!isGone && (
          <details>
            <summary>{t('pack.leaveSomethingOut')}</summary>
            <Stack>
              <LeaveOut label={t('pack.leaveAllOut')} request={pack.request} parts={[whole]} />
              <Buttons>
                {texts.map(([name]) => (
                  <Button key={name} kind="quiet" icon={Scissors} onPress={() => setCutting(name)}>
                    {t('pack.cutIn', { field: words.label(name) })}
                  </Button>
                ))}
              </Buttons>
            </Stack>
          </details>
        )}
      </Stack>
    </Card>
  );
}

function LeftOut({ redaction, entry, pack }: { redaction: KeptRedaction; entry: PackEntry; pack: Pack }) {
  const { t } = useTranslation();
  const { ask, busy } = useAsk();
  const words = useRecordWords(entry.view.kind);
  const reasons = useRecordWords('redaction');
  const { id, field, span, area, reason } = redaction;
  const value = entry.view.values[field];
  const quoted = span !== null && typeof value === 'string' ? value.slice(span.from, span.to) : '';
  const what =
    field === '' ? t('pack.wholeRecord') : area !== null ? t('pack.partOfPicture') : words.label(field);
  return (
    <Row
      name={reason === null ? t('pack.shown') : what}
      note={
        <>
          {quoted !== '' && <Literal>{`“${quoted}” `}</Literal>}
          {reason !== null && reasons.option('reason', reason)}
        </>
      }
    >
      <Button
        icon={Undo2}
        busy={busy}
        aria-label={t('pack.putBackThis', { what: quoted || what })}
        onPress={() => void ask('putBack', pack.request, id)}
      >
        {t('pack.putBack')}
      </Button>
    </Row>
  );
}
