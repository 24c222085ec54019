import { CircleCheck, CircleX, TimerReset } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localDay } from '../../../shared/rules/calendar.ts';
import { glassReview } from '../../../shared/rules/deadline/glass-review.ts';
import { fileReference } from '../../../shared/rules/file-reference.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Row } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { isSameDay, showDate, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import type { GlassView, OfficeView } from '../../vault/office-api.ts';
import { nameOf } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useAsk } from '../shell/vault.tsx';
import { GlassPill } from './GlassPill.tsx';

type Verdict = 'justified' | 'not-justified';

interface Props {
  glass: GlassView;
  office: OfficeView;
  onChanged: () => void;
}

/** One opening: who, when, which reason, and whether it was right. */
export function Opening({ glass, office, onChanged }: Props) {
  const { t } = useTranslation();
  const { entry, review } = glass;
  const due = glassReview(glass.at, localDay(new Date()));
  const isOpen = Date.parse(glass.until) > Date.now();
  const name = (worker: string) => inWords(nameOf(office, worker)) || t('glass.nameless');
  return (
    <Row
      name={
        glass.personName === '' ? (
          t('glass.file', { reference: fileReference(glass.file) })
        ) : (
          <Literal>{glass.personName}</Literal>
        )
      }
      note={
        <span className="opening-words">
          <span>{t(`glass.reasons.${glass.reason}`)}</span>
          <span>
            {t('glass.who', {
              name: name(glass.worker),
              date: showDate(glass.at),
              time: showTime(glass.at),
              until: isSameDay(glass.until, new Date(glass.at))
                ? showTime(glass.until)
                : t('consent.at', { date: showDate(glass.until), time: showTime(glass.until) }),
            })}
          </span>
          {glass.words !== null && <span>{t('glass.words', { words: inWords(glass.words) })}</span>}
          {glass.words === null && glass.canReview && <span>{t('glass.wordsUnreadable')}</span>}
          <span>
            {review === null
              ? t(due.late ? 'glass.reviewLate' : 'glass.reviewBy', { date: showDate(due.by) })
              : t('glass.reviewedBy', { name: name(review.worker), date: showDate(review.at) })}
          </span>
        </span>
      }
    >
      <GlassPill glass={glass} />
      {isOpen && glass.worker === office.me.worker && (
        <Button icon={TimerReset} onPress={() => go({ at: 'glass-file', entry })}>
          {t('glass.again')}
        </Button>
      )}
      {glass.canReview && <Review glass={glass} onChanged={onChanged} />}
    </Row>
  );
}

/** Said once, for ever, and never about one's own opening. */
function Review({ glass, onChanged }: Pick<Props, 'glass' | 'onChanged'>) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const [saying, setSaying] = useState<Verdict | null>(null);
  const file =
    glass.personName === ''
      ? t('glass.file', { reference: fileReference(glass.file) })
      : inWords(glass.personName);
  const say = async (verdict: Verdict) => {
    const reviewed = await ask('reviewGlass', glass.entry, verdict);
    setSaying(null);
    if (reviewed?.ok !== true) return;
    announce(t('glass.reviewed'));
    onChanged();
  };
  return (
    <div className="opening-review">
      <p>{t('glass.review')}</p>
      <Buttons>
        <Button
          icon={CircleCheck}
          aria-label={t('glass.yesFor', { file })}
          onPress={() => setSaying('justified')}
        >
          {t('glass.yes')}
        </Button>
        <Button
          icon={CircleX}
          aria-label={t('glass.noFor', { file })}
          onPress={() => setSaying('not-justified')}
        >
          {t('glass.no')}
        </Button>
      </Buttons>
      <ProblemNote problem={problem} />
      {saying !== null && (
        <ConfirmDialog
          isOpen
          onClose={() => setSaying(null)}
          title={t(`glass.reviewTitle.${saying}`)}
          confirm={{
            label: t(saying === 'justified' ? 'glass.yes' : 'glass.no'),
            busy,
            onPress: () => void say(saying),
          }}
        >
          <p>{t('glass.reviewMeans')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
