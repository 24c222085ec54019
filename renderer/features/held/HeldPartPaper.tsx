import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/Card.tsx';
import { showDate, showList } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { FileRetention } from '../../vault/retention-api.ts';
import { RecordFacts } from '../record/RecordFacts.tsx';
import { useBasis } from '../record/basis.ts';
import { useHeadline } from '../record/show-value.tsx';
import { recordWords } from '../record/words.ts';
import { reviewDay } from '../retention/Because.tsx';
import type { HeldPart } from './held.ts';
import { sectionIcons } from './icons.ts';
import { useSources } from './sources.ts';

interface Props {
  part: HeldPart;
  retention: FileRetention | null;
}

/** One kind of record: what it is for, what it rests on in law, where it came from, who got it, how long it is kept; and what there is of it. */
export function HeldPartPaper({ part: { section, kind, use, records, recipients }, retention }: Props) {
  const translation = useTranslation();
  const { t } = translation;
  const basis = useBasis()(use);
  const sources = useSources();
  const headline = useHeadline();
  const own = retention?.classes.find(({ of }) => of === basis.retention)?.retention;
  const kept = t(`why.retention.${basis.retention}`);
  const special = [
    ...(basis.nine === null ? [] : [t(`why.nine.${basis.nine}`)]),
    ...(basis.schedule === null ? [] : [t('why.schedule', { paragraph: basis.schedule })]),
  ];
  const { many } = recordWords(translation, kind);
  const Icon = sectionIcons[section];
  const [first] = records;
  return (
    <article className="receipt-part" aria-label={many}>
      <h3>
        <Icon aria-hidden size={24} />
        {many}
      </h3>
      <Facts
        facts={[
          { term: t('why.for'), value: t(`why.uses.${use}`) },
          { term: t('why.basis'), value: t(`why.six.${basis.six}`) },
          ...(special.length === 0 ? [] : [{ term: t('why.special'), value: special.join(' ') }]),
          { term: t('held.source'), value: <Literal>{showList(sources(records))}</Literal> },
          {
            term: t('held.recipients'),
            value: recipients.length === 0 ? t('held.nobody') : <Literal>{showList(recipients)}</Literal>,
          },
          {
            term: t('why.keep'),
            value: own === undefined ? kept : `${kept}. ${reviewDay(t, own)}`,
          },
        ]}
      />
      {kind === 'person' && first !== undefined ? (
        <RecordFacts view={first} />
      ) : (
        <ul className="receipt-things">
          {records.map((record) => (
            <li key={record.record}>
              <Literal>{headline(record)}</Literal>{' '}
              {t('held.written', {
                date: showDate(record.changed.at),
                worker: inWords(record.changed.workerName),
              })}
              {record.mistake !== '' && ` ${t('held.mistake')}`}
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
