import { CircleCheck, CircleHelp, CircleMinus, Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type IncidentNow, otherBodies, type OtherBody } from '../../../shared/rules/incident.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { OfficeCase } from '../../vault/office-case-api.ts';
import { useRecordWords } from '../record/words.ts';
import { go } from '../shell/route.ts';

/** Toolkit, commissioner, Charity Commission, insurer, police: each is asked about, and none is forgotten. */
export function OtherBodies({ known, state }: { known: OfficeCase; state: IncidentNow }) {
  const { t } = useTranslation();
  const words = useRecordWords('incident-step');
  const answerOf = (body: OtherBody) =>
    state.standing.findLast(({ values }) => values['step'] === 'other-told' && values['other'] === body)
      ?.values['otherTold'];
  return (
    <Card icon={Landmark} title={t('incidents.others')}>
      <Stack>
        <p className="ui-soft">{t('incidents.othersMean')}</p>
        <Rows>
          {otherBodies.map((body) => {
            const name = words.option('other', body);
            return (
              <Row key={body} name={name} note={t(`incidents.whenToTell.${body}`)}>
                <Answer answer={answerOf(body)} />
                <Button
                  kind="quiet"
                  aria-label={t('incidents.addFor', { name })}
                  onPress={() =>
                    go({ at: 'incident-step', file: known.view.file, step: 'other-told', other: body })
                  }
                >
                  {t('record.common.add')}
                </Button>
              </Row>
            );
          })}
        </Rows>
      </Stack>
    </Card>
  );
}

function Answer({ answer }: { answer: unknown }) {
  const { t } = useTranslation();
  if (answer === 'yes') {
    return (
      <Pill tone="calm" icon={CircleCheck}>
        {t('incidents.othersTold')}
      </Pill>
    );
  }
  return answer === 'no' ? (
    <Pill tone="plain" icon={CircleMinus}>
      {t('incidents.othersNot')}
    </Pill>
  ) : (
    <Pill tone="wait" icon={CircleHelp}>
      {t('incidents.othersOpen')}
    </Pill>
  );
}
