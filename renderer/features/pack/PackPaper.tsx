import { useTranslation } from 'react-i18next';
import { questionLanguage } from '../../../shared/record/organisation.ts';
import { caseKindNames, caseKindOf } from '../../../shared/record/case/index.ts';
import type { Area } from '../../../shared/pack/redaction.ts';
import { showDate } from '../../ui/format.ts';
import { inWords } from '../../ui/in-words.ts';
import { writtenIn } from '../../ui/written-in.ts';
import { Literal } from '../../ui/Literal.tsx';
import type { Pack } from '../../vault/pack-api.ts';
import type { RecordView } from '../../vault/record-api.ts';
import { PictureShown } from '../photos/PictureShown.tsx';
import { FileContext } from '../record/file-context.ts';
import { RecordFacts } from '../record/RecordFacts.tsx';
import { useHeadline } from '../record/show-value.tsx';
import { WhyHeld } from '../record/WhyHeld.tsx';
import { recordWords, useRecordWords } from '../record/words.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { useSession } from '../shell/session.ts';
import { type Copy, letterOf } from './copy.ts';
import { contextOf } from './context.ts';
import { usePicture } from './use-picture.ts';

/** The copy as the person reads it. What is left out was never drawn. */
export function PackPaper({ pack, copy }: { pack: Pack; copy: Copy }) {
  const translation = useTranslation();
  const { t } = translation;
  const organisation = useSession(({ library }) => library?.organisation);
  const reasons = useRecordWords('redaction');
  const all = [pack.person, ...copy.records];
  const kinds = caseKindNames.filter((kind) => all.some((one) => one.kind === kind));
  return (
    <FileContext value={contextOf(pack, all)}>
      <article className="receipt pack-paper" data-layout="standard" aria-label={t('pack.paper')}>
        <header className="receipt-head">
          <h2 className="receipt-title">{t('pack.paperTitle')}</h2>
          <p>
            {t('pack.paperLead', {
              reference: pack.reference,
              organisation: organisation?.name ?? '',
              date: showDate(new Date().toISOString()),
            })}
          </p>
        </header>
        {kinds.map((kind) => (
          <section key={kind} className="receipt-part">
            <h3>{recordWords(translation, kind).many}</h3>
            <WhyHeld use={caseKindOf(kind).use} open />
            {all
              .filter((one) => one.kind === kind)
              .map((one) => (
                <OneRecord key={`${one.file}/${one.record}`} view={one} copy={copy} />
              ))}
          </section>
        ))}
        <section className="receipt-part">
          <h3>{t('pack.decisions')}</h3>
          {pack.acts.flatMap(({ act, captured, decisions }) =>
            decisions.map(({ purpose, shown, translated, recipient, answer }) => (
              <p key={`${act}/${purpose}`}>
                {showDate(captured.at)} ·{' '}
                <span {...writtenIn(translated?.language ?? questionLanguage)}>
                  <Literal>{shown.question}</Literal>
                </span>{' '}
                {recipient !== null && <Literal>{recipient.name}</Literal>} · {t(`answer.${answer}`)}
              </p>
            )),
          )}
        </section>
        <section className="receipt-part">
          <h3>{t('pack.leftOutTitle')}</h3>
          <p>{t('pack.leftOutMeans')}</p>
          {copy.reasons.map((reason) => (
            <p key={reason}>
              {letterOf(reason)}: {reasons.option('reason', reason)}
            </p>
          ))}
          <p>{t('held.askFor')}</p>
          <p>{t('held.complain')}</p>
          {organisation !== undefined && <p>{t('held.regulator', { ...organisation.regulator })}</p>}
        </section>
        <ControllerLine />
      </article>
    </FileContext>
  );
}

function OneRecord({ view, copy }: { view: RecordView; copy: Copy }) {
  const { t } = useTranslation();
  const headline = useHeadline();
  return (
    <article>
      <h4>
        <Literal>{headline(view)}</Literal>
      </h4>
      <p className="ui-soft">
        {t('pack.written', { date: showDate(view.begun.at), worker: inWords(view.begun.workerName) })}
        {view.mistake !== '' && ` ${t('held.mistake')}`}
      </p>
      <RecordFacts view={view} />
      {view.kind === 'photo' && <Painted view={view} copy={copy} />}
    </article>
  );
}

const nothing: readonly Area[] = [];

function Painted({ view, copy }: { view: RecordView; copy: Copy }) {
  const { t } = useTranslation();
  const picture = usePicture(view, copy.painted.get(view.record) ?? nothing);
  if (picture === 'gone') return <p>{t('pack.noPicture')}</p>;
  // A picture that is left out has no value any more.
  if (picture === null || view.values['picture'] === undefined) return null;
  return <PictureShown bytes={picture} alt={t('pack.picture')} />;
}
