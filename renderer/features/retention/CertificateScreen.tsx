import { FileDown, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { List } from '../../ui/List.tsx';
import { Literal } from '../../ui/Literal.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen } from '../../ui/Screen.tsx';
import type { DisposalDetail } from '../../vault/retention-api.ts';
import { usePaper } from '../act/receipt/print.ts';
import { useRecordWords } from '../record/words.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { go } from '../shell/route.ts';
import { useDisposal } from './use-disposal.ts';

/** The certificate as it is printed, and nothing else. It names nobody whose file it was. */
export function CertificateScreen({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value, problem: unread } = useDisposal(file);
  const { busy, said, problem, print, pdf } = usePaper({ thing: 'disposal-register', file });
  return (
    <Screen
      title={t('retention.certificate')}
      back={{ label: t('retention.backToFile'), onPress: () => go({ at: 'disposal', file }) }}
      actions={
        <>
          <Button icon={FileDown} busy={busy} onPress={pdf}>
            {t('retention.pdf')}
          </Button>
          <Button icon={Printer} busy={busy} onPress={print}>
            {t('retention.print')}
          </Button>
        </>
      }
    >
      <div className="screen-only">
        {said !== null && <p role="status">{t(`receipt.${said}`)}</p>}
        <ProblemNote problem={problem ?? unread} />
      </div>
      {value !== null && <Certificate view={value} />}
    </Screen>
  );
}

function Certificate({ view: { about, appraisal, certificate, steps } }: { view: DisposalDetail }) {
  const { t } = useTranslation();
  const words = useRecordWords('disposal');
  const stepWords = useRecordWords('disposal-step');
  if (certificate === null || appraisal === null) return null;
  const { values, begun } = appraisal.view;
  const dueOn = wordOf(values, 'dueOn');
  return (
    <article className="receipt" data-layout="standard" aria-label={t('retention.certificate')}>
      <h2>{t('retention.certificateTitle')}</h2>
      <ControllerLine />
      <p>{t('retention.certifies', { reference: about.reference, date: showDate(certificate.erasedOn) })}</p>
      <Facts
        facts={[
          { term: t('retention.columns.appraisal'), value: appraisal.reference },
          { term: words.label('dueOn'), value: dueOn === '' ? '' : showDate(dueOn) },
          {
            term: words.label('because'),
            value: words.option('because', wordOf(values, 'because')),
          },
          { term: words.label('outcome'), value: words.option('outcome', wordOf(values, 'outcome')) },
          { term: words.label('why'), value: <Literal lines>{wordOf(values, 'why')}</Literal> },
          {
            term: t('retention.columns.appraisedBy'),
            value: (
              <>
                <Literal>{begun.workerName}</Literal>, {showDate(begun.at)}
              </>
            ),
          },
          {
            term: t('retention.columns.approvedBy'),
            value: <Literal>{certificate.approvedBy.join(', ')}</Literal>,
          },
          ...steps.map(({ record, values: step }) => ({
            term: stepWords.option('what', wordOf(step, 'what')),
            value: (
              <Literal lines key={record}>
                {wordOf(step, 'words')}
              </Literal>
            ),
          })),
          {
            term: t('retention.columns.certifiedOn'),
            value: (
              <>
                {showDate(certificate.on)}, <Literal>{certificate.workerName}</Literal>
              </>
            ),
          },
        ]}
      />
      <h3>{t('retention.laptopsForgot')}</h3>
      <List label={t('retention.laptopsForgot')}>
        {certificate.laptops.map((line) => {
          const [reference = '', day = ''] = line.split(' ');
          return (
            <li key={reference}>
              <span className="file-reference">{reference}</span> {day !== '' && showDate(day)}
            </li>
          );
        })}
      </List>
      <p>{t('retention.backups')}</p>
    </article>
  );
}
