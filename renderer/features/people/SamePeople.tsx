import { Merge, Split } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce.ts';
import { Button, Buttons } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { List } from '../../ui/List.tsx';
import { ProblemNote } from '../../ui/ProblemNote.tsx';
import { Screen, Stack } from '../../ui/Screen.tsx';
import type { SamePair } from '../../vault/people-api.ts';
import { go } from '../shell/route.ts';
import { useAsk, useLoaded, useVault } from '../shell/vault.tsx';
import { useSaveLock } from '../sync/save-lock.ts';
import { PersonRow } from './PersonRow.tsx';
import { Reasons } from './Reasons.tsx';

/** Files that may be about one person. A worker looks, and says which; nothing is decided by a number. */
export function SamePeople() {
  const { t } = useTranslation();
  const vault = useVault();
  const load = useCallback(() => vault.call('samePeople'), [vault]);
  const { value: pairs, problem } = useLoaded(load, null);
  return (
    <Screen
      title={t('household.title')}
      lead={t('household.lead')}
      back={{ label: t('people.backToSearch'), onPress: () => go({ at: 'people' }) }}
    >
      <Stack>
        <ProblemNote problem={problem} />
        {pairs?.length === 0 && <p>{t('household.none')}</p>}
        {pairs?.map((pair) => (
          <Pair key={`${pair.one.file}/${pair.other.file}`} pair={pair} />
        ))}
      </Stack>
    </Screen>
  );
}

function Pair({ pair: { one, other, reasons } }: { pair: SamePair }) {
  const { t } = useTranslation();
  const { ask, busy, problem } = useAsk();
  const lock = useSaveLock();
  const [main, setMain] = useState<string | null>(null);
  const join = async () => {
    if (main === null) return;
    const joined = await ask('joinFiles', main, main === one.file ? other.file : one.file);
    if (joined?.ok === true) announce(t('household.joined'));
  };
  const apart = async () => {
    const kept = await ask('keepApart', one.file, other.file);
    if (kept?.ok === true) announce(t('household.apartDone'));
  };
  const names = `${one.name}, ${other.name}`;
  return (
    <Card>
      <List className="people" label={names}>
        <PersonRow person={one} />
        <PersonRow person={other} />
      </List>
      <Stack>
        <Reasons reasons={reasons} />
        <Choice
          label={t('household.which')}
          hint={t('household.whichHint')}
          row
          value={main}
          onChange={setMain}
          options={[one, other].map((person) => ({
            value: person.file,
            label: person.recordNumber,
          }))}
        />
        <ProblemNote problem={problem} />
        <Buttons>
          <Button
            kind="main"
            icon={Merge}
            busy={busy}
            isDisabled={main === null}
            aria-label={t('household.joinThese', { names })}
            onPress={() => void join()}
            {...lock}
          >
            {t('household.join')}
          </Button>
          <Button
            icon={Split}
            busy={busy}
            aria-label={t('household.apartThese', { names })}
            onPress={() => void apart()}
            {...lock}
          >
            {t('household.apart')}
          </Button>
        </Buttons>
      </Stack>
    </Card>
  );
}
