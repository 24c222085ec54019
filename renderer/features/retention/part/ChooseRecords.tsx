import { useTranslation } from 'react-i18next';
import { type PartGround, withCopies } from '../../../../shared/rules/retention/part.ts';
import { Row, Rows } from '../../../ui/Card.tsx';
import { CheckGroup } from '../../../ui/Choice.tsx';
import { showDate } from '../../../ui/format.ts';
import { Literal } from '../../../ui/Literal.tsx';
import { ProblemNote } from '../../../ui/ProblemNote.tsx';
import type { RecordView } from '../../../vault/record-api.ts';
import { useHeadline } from '../../record/show-value.tsx';
import { recordWords } from '../../record/words.ts';
import { usePart } from './use-part.ts';

interface Props {
  file: string;
  asking: { ground: PartGround; request: string };
  /** Each as `kind/record`. */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  problem: string | undefined;
}

/** What may go for this reason, to choose from; and what stays, each with why. */
export function ChooseRecords({ file, asking, chosen, onChoose, problem }: Props) {
  const { t } = useTranslation();
  const nameOf = useRecordName();
  const { value, problem: unread } = usePart(file, asking.ground, asking.request);
  if (value === null) return <ProblemNote problem={unread} />;
  const free = value.items.filter(({ stays }) => stays === null);
  return (
    <>
      {free.length === 0 ? (
        <p>{t('part.nothingFree')}</p>
      ) : (
        <CheckGroup
          label={t('part.choose')}
          hint={t('part.chooseHint')}
          problem={problem}
          options={free.map(({ name, view }) => ({ value: name, label: nameOf(view) }))}
          values={chosen}
          onChange={(picked) => onChoose(withCopies(picked, value.items))}
        />
      )}
      <p>
        <strong>{t('part.stays')}</strong>
      </p>
      <Rows label={t('part.stays')}>
        {value.items.map(({ name, view, stays }) =>
          stays === null ? null : (
            <Row key={name} name={<Literal>{nameOf(view)}</Literal>} note={t(`part.because.${stays}`)} />
          ),
        )}
      </Rows>
    </>
  );
}

/** What kind of record it is, what it says in short, and its day. */
export function useRecordName(): (view: RecordView) => string {
  const translation = useTranslation();
  const headline = useHeadline();
  return (view) =>
    [recordWords(translation, view.kind).one, headline(view), showDate(view.begun.at)]
      .filter((part) => part !== '')
      .join(', ');
}
