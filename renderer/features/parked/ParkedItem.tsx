import { CircleCheck, CircleSlash } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../../shared/membership/bodies.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { ParkedView } from '../../vault/office-api.ts';
import { recordWords } from '../record/words.ts';
import { useAsk } from '../shell/vault.tsx';
import { readable } from './readable.ts';

type Verdict = BodyOf<'admit'>['verdict'];

export function ParkedItem({ item, onDecided }: { item: ParkedView; onDecided: () => void }) {
  const translation = useTranslation();
  const { t } = translation;
  const { ask, busy, problem } = useAsk();
  const [choosing, setChoosing] = useState<Verdict | null>(null);
  const what = item.kind === '' ? t('parked.sealed') : recordWords(translation, item.kind).one;
  const writer = item.workerName === '' ? t('parked.nameless') : item.workerName;
  const when = (iso: string) =>
    iso === '' ? t('parked.nameless') : t('consent.at', { date: showDate(iso), time: showTime(iso) });
  const decide = async (verdict: Verdict) => {
    const decided = await ask('decideParked', [item.change], verdict);
    setChoosing(null);
    if (decided?.ok !== true) return;
    announce(t(`parked.done.${verdict}`));
    onDecided();
  };
  return (
    <Card title={what}>
      <Facts
        facts={[
          {
            term: t('parked.about'),
            value:
              item.personName === '' ? (
                t('parked.noName', { reference: fileReference(item.file) })
              ) : (
                <Literal>{item.personName}</Literal>
              ),
          },
          { term: t('parked.writer'), value: <Literal>{writer}</Literal> },
          { term: t('parked.when'), value: when(item.at) },
          { term: t('parked.arrived'), value: when(item.arrivedAt) },
          { term: t('parked.why'), value: t(`parked.whys.${item.why}`) },
        ]}
      />
      <Says item={item} />
      <ProblemNote problem={problem} />
      <div className="card-foot">
        <Buttons push>
          <Button
            icon={CircleSlash}
            aria-label={t('parked.leaveOutThis', { what, name: inWords(writer) })}
            onPress={() => setChoosing('stays-out')}
          >
            {t('parked.leaveOut')}
          </Button>
          <Button
            kind="main"
            icon={CircleCheck}
            aria-label={t('parked.countsThis', { what, name: inWords(writer) })}
            onPress={() => setChoosing('counts')}
          >
            {t('parked.counts')}
          </Button>
        </Buttons>
      </div>
      {choosing !== null && (
        <ConfirmDialog
          isOpen
          onClose={() => setChoosing(null)}
          title={t(`parked.ask.${choosing}`)}
          confirm={{
            label: t(choosing === 'counts' ? 'parked.counts' : 'parked.leaveOut'),
            busy,
            onPress: () => void decide(choosing),
          }}
        >
          <p>{t(`parked.follows.${choosing}`)}</p>
        </ConfirmDialog>
      )}
    </Card>
  );
}

/** What it says, for who must decide. */
function Says({ item }: { item: ParkedView }) {
  const { t, i18n } = useTranslation();
  const lines = readable(t, (key) => i18n.exists(key), item);
  if (lines.length === 0) return <p className="ui-soft card-foot">{t('parked.cannotRead')}</p>;
  return (
    <div className="parked-says">
      <h3 className="access-part">{t('parked.says')}</h3>
      <Facts
        facts={lines.map(({ label, text }) => ({ term: label, value: <Literal lines>{text}</Literal> }))}
      />
    </div>
  );
}
