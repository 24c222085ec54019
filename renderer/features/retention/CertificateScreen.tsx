import { useTranslation } from 'react-i18next';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Facts } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { List } from '../../ui/List.tsx';
import { Literal } from '../../ui/Literal.tsx';
import type { DisposalDetail } from '../../vault/retention-api.ts';
import { useRecordWords } from '../record/words.ts';
import { ControllerLine } from '../shell/ControllerLine.tsx';
import { PaperSheet, PrintedScreen } from '../shell/PrintedScreen.tsx';
import { go } from '../shell/route.ts';
import { useDisposal } from './use-disposal.ts';

/** The certificate. It names nobody whose file it was. */
export function CertificateScreen({ file }: { file: string }) {
  const { t } = useTranslation();
  const { value, problem } = useDisposal(file);
  return (
    <PrintedScreen
      title={t('retention.certificate')}
      back={{ label: t('retention.backToFile'), onPress: () => go({ at: 'disposal', file }) }}
      printed={{ thing: 'disposal-register', file }}
      print={t('retention.print')}
      pdf={t('retention.pdf')}
      unread={problem}
    >
      {value !== null && <Certificate view={value} />}
    </PrintedScreen>
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
    <PaperSheet label={t('retention.certificate')}>
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
    </PaperSheet>
  );
}
