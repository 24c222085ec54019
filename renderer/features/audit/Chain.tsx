import { CircleCheck, CircleX, Clock, Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Row } from '../../ui/Card.tsx';
import { showDate, showList, showTime } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Pill, Pills } from '../../ui/Pill.tsx';
import type { ChainView } from '../../vault/audit-api.ts';

/** How many numbers of a list are named. */
const MOST = 5;

/** The log of one laptop: how far it has come, whether it is whole, and what is missing for good. */
export function Chain({ chain }: { chain: ChainView }) {
  const { t } = useTranslation();
  const { laptop, workerName, entries, until, fault, gap, removedAt, beganAgain, clockBack } = chain;
  const name = workerName === '' ? t('audit.nobody') : inWords(workerName);
  const lines = [
    until === ''
      ? t('audit.nothingYet')
      : t('audit.until', { count: entries, date: showDate(until), time: showTime(until) }),
    ...(fault === null ? [] : [t(`audit.fault.${fault.what}`, { at: fault.at })]),
    ...(beganAgain ? [t('audit.beganAgain')] : []),
    ...(clockBack.length > 0
      ? [t('audit.clockBack', { at: showList(clockBack.slice(0, MOST).map(String)) })]
      : []),
    ...(gap === null || removedAt === null ? [] : [t(`audit.gap.${gap}`, { date: showDate(removedAt) })]),
  ];
  return (
    <Row
      name={
        <>
          {t('audit.laptopOf', { name })} <span className="file-reference">{laptop}</span>
        </>
      }
      note={lines.join(' ')}
    >
      <Pills>
        <State chain={chain} />
        {gap !== null && (
          <Pill tone="wait" icon={Unplug}>
            {t('audit.hasGap')}
          </Pill>
        )}
      </Pills>
    </Row>
  );
}

function State({ chain: { until, fault } }: { chain: ChainView }) {
  const { t } = useTranslation();
  if (fault !== null) {
    return (
      <Pill tone="need" icon={CircleX}>
        {t('audit.isBroken', { at: fault.at })}
      </Pill>
    );
  }
  const isNothing = until === '';
  return (
    <Pill tone={isNothing ? 'plain' : 'calm'} icon={isNothing ? Clock : CircleCheck}>
      {t(isNothing ? 'audit.isNothing' : 'audit.isWhole')}
    </Pill>
  );
}
