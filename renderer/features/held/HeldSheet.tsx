import { useTranslation } from 'react-i18next';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import type { FileView } from '../../vault/api.ts';
import type { FileRetention } from '../../vault/retention-api.ts';
import type { PaperLayout } from '../shell/paper.ts';
import { reviewDay } from '../retention/Because.tsx';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { useSession } from '../shell/session.ts';
import { Decided } from './Decided.tsx';
import { EasyPart } from './EasyPart.tsx';
import type { Held, HeldPart } from './held.ts';
import { HeldPartPaper } from './HeldPartPaper.tsx';

interface Props {
  view: FileView;
  held: Held;
  /** Null while it is being worked out. */
  retention: FileRetention | null;
  layout: PaperLayout;
}

/** The paper that the person takes away. */
export function HeldSheet({ view: { person, decisions }, held: { parts }, retention, layout }: Props) {
  const { t } = useTranslation();
  const regulator = useSession(({ library }) => library?.organisation.regulator);
  const organisation = useSession(({ library }) => library?.organisation.name) ?? '';
  const isEasy = layout === 'easy-read';
  return (
    <article className="receipt" data-layout={layout} aria-label={t('held.title')}>
      <header className="receipt-head">
        <h2 className="receipt-title">{t('held.paperTitle')}</h2>
        <p>
          {t('held.for', {
            name: inWords(person.legalName),
            number: person.recordNumber,
            organisation,
            date: showDate(new Date().toISOString()),
          })}
        </p>
        {retention !== null && !isEasy && (
          <p>
            {t('retention.earliest')} {reviewDay(t, retention.review)}
          </p>
        )}
      </header>
      {isEasy
        ? bySection(parts).map((own) => <EasyPart key={own[0].section} parts={own} />)
        : parts.map((part) => <HeldPartPaper key={part.kind} part={part} retention={retention} />)}
      <Decided decisions={decisions} isEasy={isEasy} />
      <section className="receipt-part">
        <h3>{t('held.ask')}</h3>
        {/* Always there, so that it tells nobody whether anything was left out. */}
        <p>{t('held.notAll')}</p>
        <p>{t('held.askFor')}</p>
        <p>{t('held.complain')}</p>
        {regulator !== undefined && <p>{t('held.regulator', { ...regulator })}</p>}
      </section>
      <ControllerLine />
    </article>
  );
}

function bySection(parts: readonly HeldPart[]): [HeldPart, ...HeldPart[]][] {
  return [...Map.groupBy(parts, ({ section }) => section).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others]],
  );
}
