import { Check, CircleDot, PencilLine, Scale, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { choosableUses, type PurposeOfUse, uses } from '../../../shared/record/case/purposes.ts';
import { wordOf } from '../../../shared/record/field/word-of.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Rows } from '../../ui/Card.tsx';
import { showDate } from '../../ui/format.ts';
import { Literal } from '../../ui/Literal.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { Stack } from '../../ui/Screen.tsx';
import type { EntryView } from '../../vault/register-api.ts';
import { useBasis } from '../record/basis.ts';
import { useOffice } from '../shell/office.ts';
import { go } from '../shell/route.ts';
import { useSession } from '../shell/session.ts';

/** What every use rests on in law, and for administrators the way to choose where there is a choice. */
export function Bases() {
  const { t } = useTranslation();
  const registers = useSession(({ library }) => library?.registers) ?? [];
  const isAdministrator = useOffice().value?.me.administrator === true;
  const entryOf = (use: PurposeOfUse) =>
    registers.find(
      ({ register, values }) =>
        register === 'lawful-basis' && values['use'] === use && wordOf(values, 'endedOn') === '',
    );
  return (
    <Card icon={Scale} title={t('sharing.bases')}>
      <Stack>
        <p>{t('sharing.basesLead')}</p>
        {!isAdministrator && <p className="ui-soft">{t('sharing.administrators')}</p>}
        <Rows>
          {uses.map((use) => (
            <UseRow key={use} use={use} entry={entryOf(use)} mayChoose={isAdministrator} />
          ))}
        </Rows>
      </Stack>
    </Card>
  );
}

interface UseProps {
  use: PurposeOfUse;
  entry: EntryView | undefined;
  mayChoose: boolean;
}

function UseRow({ use, entry, mayChoose }: UseProps) {
  const { t } = useTranslation();
  const { six, chosen, assessed } = useBasis()(use);
  const review = entry === undefined ? '' : wordOf(entry.values, 'reviewOn');
  return (
    <Row
      name={t(`why.uses.${use}`)}
      note={
        <>
          {t(`why.six.${six}`)}. {entry !== undefined && <Literal>{wordOf(entry.values, 'why')}</Literal>}{' '}
          {review !== '' && t('sharing.basisEnds', { date: showDate(review) })}
        </>
      }
    >
      {!assessed ? (
        <Pill tone="need" icon={TriangleAlert}>
          {t('sharing.basisMissing')}
        </Pill>
      ) : chosen ? (
        <Pill tone="calm" icon={Check}>
          {t('sharing.basisOurs')}
        </Pill>
      ) : (
        <Pill tone="plain" icon={CircleDot}>
          {t('sharing.basisUsual')}
        </Pill>
      )}
      {mayChoose && choosableUses.includes(use) && (
        <Button
          icon={PencilLine}
          aria-label={t('sharing.basisChooseFor', { use: t(`why.uses.${use}`) })}
          onPress={() =>
            go({ at: 'register-entry', register: 'lawful-basis', record: entry?.record ?? null })
          }
        >
          {t('sharing.basisChoose')}
        </Button>
      )}
    </Row>
  );
}
