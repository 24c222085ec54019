import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, Statement } from '../../../../shared/record/consent-act.ts';
import { questionLanguage } from '../../../../shared/record/organisation.ts';
import { showDate } from '../../../ui/format.ts';
import { inWords } from '../../../ui/in-words.ts';
import { writtenIn } from '../../../ui/written-in.ts';
import type { Library } from '../../../vault/api.ts';
import { answerIcons } from '../../file/answer-icons.ts';
import type { PaperLayout } from '../../shell/paper.ts';
import { shortPrint } from '../logic/notice.ts';
import { decidesAlone } from '../names.ts';

const order = ['withdrawn', 'given', 'refused', 'thinking', 'not-asked'] as const;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="receipt-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function DecisionLines({ decision }: { decision: Decision }) {
  const { t } = useTranslation();
  const { shown, translated, recipient, remark, askAgainOn, answer } = decision;
  const words = writtenIn(translated?.language ?? questionLanguage);
  return (
    <li>
      <p className="receipt-question" {...words}>
        {shown.question}
      </p>
      {translated && <p>{t('receipt.inEnglish', { question: inWords(translated.english.question) })}</p>}
      {answer === 'given' && (
        <>
          {recipient && <p>{t('receipt.to', { recipient: recipient.name })}</p>}
          {shown.wouldSend.length > 0 && (
            <>
              <p>{t(recipient ? 'receipt.wouldSend' : 'receipt.wouldUse')}:</p>
              <ul className="receipt-things" {...words}>
                {shown.wouldSend.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          <p>
            {t('receipt.howLong')}: <span {...words}>{shown.howLong}</span>
          </p>
        </>
      )}
      {remark !== '' && answer !== 'not-asked' && <p>{t('receipt.own', { words: inWords(remark) })}</p>}
      {askAgainOn !== '' && <p>{t('receipt.askAgain', { date: showDate(askAgainOn) })}</p>}
    </li>
  );
}

function Contacts({ organisation }: { organisation: Library['organisation'] }) {
  const { t } = useTranslation();
  const { name, phone, email, address } = organisation.dataProtection;
  return (
    <address>
      {[name, ...address].join(', ')}
      <br />
      {t('receipt.phone', { phone })}
      <br />
      {t('receipt.email', { email })}
    </address>
  );
}

function Proof({ statement, fingerprint }: { statement: Statement; fingerprint: string }) {
  const { t } = useTranslation();
  const { notice } = statement;
  return (
    <Part title={t('receipt.proof')}>
      <dl className="receipt-proof">
        {notice && (
          <div>
            <dt>{t('receipt.notice')}</dt>
            <dd>
              {t('receipt.noticeIs', {
                version: notice.version,
                form: t(`act.notice.${notice.form}`),
                print: shortPrint(notice.hash),
              })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('receipt.number')}</dt>
          <dd>
            <code>{statement.act}</code>
          </dd>
        </div>
        <div>
          <dt>{t('receipt.genesis')}</dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
        </div>
      </dl>
      <p>{t('receipt.proofHint')}</p>
    </Part>
  );
}

export interface ReceiptProps {
  statement: Statement;
  library: Library;
  layout: PaperLayout;
}

/** What the person takes away: what was agreed, who gets what, how to change one's mind, how to complain, and how to check it all. */
export function Receipt({ statement, library, layout }: ReceiptProps) {
  const { t } = useTranslation();
  const { decisions, decider, person, told, declaration } = statement;
  const { regulator, name: organisation } = library.organisation;
  const worker = inWords(declaration.name);
  const withdrawn = statement.event === 'withdrawn';
  return (
    <article className="receipt" data-layout={layout}>
      <header className="receipt-head">
        <h2 className="receipt-title">{t(withdrawn ? 'receipt.titleWithdrawn' : 'receipt.title')}</h2>
        <p>
          {t('receipt.for', { name: inWords(person.name) })}. {t('receipt.from', { organisation })}.{' '}
          {t('receipt.on', { date: showDate(statement.captured.at), worker })}.
        </p>
        {!decidesAlone(decider.capacity) && (
          <p>
            {t('receipt.decidedBy', {
              name: inWords(decider.name),
              capacity: t(`act.capacity.${decider.capacity}`),
            })}
          </p>
        )}
        {library.practice && <p className="receipt-practice">{t('receipt.practice')}</p>}
      </header>
      {order.map((answer) => {
        const these = decisions.filter((decision) => decision.answer === answer);
        if (these.length === 0) return null;
        const Icon = answerIcons[answer];
        return (
          <section className="receipt-part receipt-answers" data-answer={answer} key={answer}>
            <h3>
              <Icon aria-hidden size={24} />
              {t(`receipt.${answer}`)}
            </h3>
            <ul>
              {these.map((decision) => (
                <DecisionLines key={decision.purpose} decision={decision} />
              ))}
            </ul>
          </section>
        );
      })}
      {told.length > 0 && (
        <Part title={t('receipt.told')}>
          {told.map(({ tell, saying }) => (
            <p key={tell}>{saying}</p>
          ))}
        </Part>
      )}
      <Part title={t('receipt.change')}>
        <p>{t('receipt.change1')}</p>
        <p>{t('receipt.change2')}</p>
        <p>{t('receipt.change3', { worker })}</p>
        <Contacts organisation={library.organisation} />
      </Part>
      <Part title={t('receipt.complain')}>
        <p>{t('receipt.complain1')}</p>
        <p>{t('receipt.complain2')}</p>
        <address>
          {regulator.name}
          <br />
          {t('receipt.phone', { phone: regulator.phone })}
          <br />
          {t('receipt.web', { web: regulator.web })}
        </address>
      </Part>
      <Proof statement={statement} fingerprint={library.fingerprint} />
    </article>
  );
}
