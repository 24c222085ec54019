import { useTranslation } from 'react-i18next';
import { bandOf, changeOf, ons4, type Ons4 } from '../../../shared/rules/wellbeing.ts';
import { Card } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Stack } from '../../ui/Screen.tsx';
import type { FileView } from '../../vault/api.ts';
import { type Measure, measuresOf } from './measures.ts';

/** The first and the last time that somebody was asked, as a picture and as a table. */
export function WellbeingChart({ view }: { view: FileView }) {
  const { t } = useTranslation();
  const measures = measuresOf(view);
  const [first, last] = [measures.at(0), measures.at(-1)];
  if (first === undefined || last === undefined) return null;
  const source = <p className="ui-soft">{t('support.wellbeing.source')}</p>;
  if (measures.length === 1) {
    return (
      <Card title={t('support.wellbeing.title')}>
        <p>{t('support.wellbeing.once')}</p>
        {source}
      </Card>
    );
  }
  return (
    <Card title={t('support.wellbeing.title')}>
      <Stack>
        <div className="wellbeing">
          <Picture first={first} last={last} />
          <Table first={first} last={last} />
        </div>
        {source}
      </Stack>
    </Card>
  );
}

interface Pair {
  first: Measure;
  last: Measure;
}

const WIDTH = 320;
const ROW = 68;
const EDGE = 16;
const at = (score: number) => EDGE + (score * (WIDTH - 2 * EDGE)) / 10;

/** One line from 0 to 10 for each question: a ring where it was, a filled square where it is. Shapes say it, not colours. */
function Picture({ first, last }: Pair) {
  const { t } = useTranslation();
  return (
    <figure className="wellbeing-picture">
      <svg viewBox={`0 0 ${WIDTH} ${ROW * ons4.length}`} aria-hidden focusable="false">
        {ons4.map((question, row) => {
          const [was, is] = [first[question], last[question]];
          const y = row * ROW + 36;
          const numbers = [...new Set([was, is])].filter((score) => score !== null);
          return (
            <g key={question}>
              <text x={EDGE} y={y - 18} className="wellbeing-label">
                {t(`support.wellbeing.short.${question}`)}
                {question === 'anxious' && ` (${t('support.wellbeing.lessIsBetter')})`}
              </text>
              <line x1={at(0)} x2={at(10)} y1={y} y2={y} className="wellbeing-scale" />
              {was !== null && is !== null && (
                <line x1={at(was)} x2={at(is)} y1={y} y2={y} className="wellbeing-way" />
              )}
              {was !== null && <circle cx={at(was)} cy={y} r={9} className="wellbeing-first" />}
              {is !== null && (
                <rect x={at(is) - 5} y={y - 5} width={10} height={10} className="wellbeing-last" />
              )}
              {numbers.map((score) => (
                <text key={score} x={at(score)} y={y + 25} textAnchor="middle" className="wellbeing-label">
                  {score}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption className="ui-soft">{t('support.wellbeing.key')}</figcaption>
    </figure>
  );
}

function Table({ first, last }: Pair) {
  const { t } = useTranslation();
  const said = (question: Ons4, score: number | null) => {
    const band = score === null ? null : bandOf(question, score);
    if (score === null || band === null) return t('support.wellbeing.none');
    return t('support.wellbeing.score', { score, band: t(`support.wellbeing.bands.${band}`) });
  };
  const changed = (question: Ons4) => {
    const change = changeOf(question, first[question], last[question]);
    if (change === null) return t('support.wellbeing.none');
    return t(`support.wellbeing.means.${change.means}`, { by: Math.abs(change.by) });
  };
  return (
    <table className="wellbeing-table">
      <thead>
        <tr>
          <th scope="col">{t('support.wellbeing.question')}</th>
          <th scope="col">{t('support.wellbeing.first', { date: showDate(first.on) })}</th>
          <th scope="col">{t('support.wellbeing.last', { date: showDate(last.on) })}</th>
          <th scope="col">{t('support.wellbeing.change')}</th>
        </tr>
      </thead>
      <tbody>
        {ons4.map((question) => (
          <tr key={question}>
            <th scope="row">{t(`support.wellbeing.short.${question}`)}</th>
            <td>{said(question, first[question])}</td>
            <td>{said(question, last[question])}</td>
            <td>{changed(question)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
